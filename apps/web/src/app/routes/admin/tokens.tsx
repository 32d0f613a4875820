import type { NewTokenView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentOperatorQuery } from '../../../features/session/api/current-operator';
import { CreateTokenForm } from '../../../features/tokens/components/create-token-form';
import { SecretOnce } from '../../../features/tokens/components/secret-once';
import { TokenList } from '../../../features/tokens/components/token-list';
import { FormModal } from '../../../ui/form-modal';
import { Notice } from '../../../ui/notice';
import { Page as PageBox, PageHeader } from '../../../ui/page';

/** Access for programmes; administrators only. */
export function Page() {
  const { t } = useTranslation('operator');
  const { data: me } = useSuspenseQuery(currentOperatorQuery);
  const [opened, setOpened] = useState(false);
  const [made, setMade] = useState<NewTokenView | null>(null);
  const close = (): void => {
    setOpened(false);
    setMade(null);
  };
  return (
    <PageBox width="wide">
      <PageHeader
        title={t('tokens.title')}
        intro={t('tokens.intro')}
        actions={
          me.isAdmin ? (
            <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setOpened(true)}>
              {t('tokens.create')}
            </Button>
          ) : null
        }
      />
      {me.isAdmin ? <TokenList /> : <Notice>{t('tokens.noneAllowed')}</Notice>}
      <FormModal opened={opened} onClose={close} title={t(made ? 'tokens.secretTitle' : 'tokens.create')}>
        {made ? <SecretOnce token={made} onDone={close} /> : <CreateTokenForm onCreated={setMade} onCancel={close} />}
      </FormModal>
    </PageBox>
  );
}
