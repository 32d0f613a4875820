import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { operatorsQuery } from '../../../features/operators/api/list-operators';
import { InviteForm } from '../../../features/operators/components/invite-form';
import { OperatorList } from '../../../features/operators/components/operator-list';
import { currentOperatorQuery } from '../../../features/session/api/current-operator';
import { FormModal } from '../../../ui/form-modal';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import type { PageContext } from '../../page-module';

export const load = ({ queryClient }: PageContext): void => void queryClient.prefetchQuery(operatorsQuery);

/** The people of the desk. */
export function Page() {
  const { t } = useTranslation('operator');
  const { data: me } = useSuspenseQuery(currentOperatorQuery);
  const [opened, form] = useDisclosure(false);
  return (
    <PageBox width="wide">
      <PageHeader
        title={t('operators.title')}
        intro={t(me.isAdmin ? 'operators.intro' : 'operators.onlyAdmins')}
        actions={
          me.isAdmin ? (
            <Button leftSection={<IconUserPlus size={16} aria-hidden="true" />} onClick={form.open}>
              {t('operators.invite')}
            </Button>
          ) : null
        }
      />
      <OperatorList me={me} />
      <FormModal opened={opened} onClose={form.close} title={t('operators.invite')}>
        <InviteForm onDone={form.close} />
      </FormModal>
    </PageBox>
  );
}
