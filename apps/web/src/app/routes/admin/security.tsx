import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sessionsQuery } from '../../../features/session/api/list-sessions';
import { SessionList } from '../../../features/session/components/session-list';
import { ButtonLink } from '../../../ui/link';
import { Card, Page as PageBox, PageHeader } from '../../../ui/page';
import type { PageContext } from '../../page-module';

export const load = ({ queryClient }: PageContext): void => void queryClient.prefetchQuery(sessionsQuery('operator'));

/** Where the operator is logged in, and her password. */
export function Page() {
  const { t } = useTranslation();
  return (
    <PageBox width="narrow">
      <PageHeader title={t('session.securityTitle')} />
      <Stack gap="xl">
        <SessionList area="operator" />
        <Card>
          <Title order={2}>{t('session.changePassword')}</Title>
          <p>{t('session.changePasswordText')}</p>
          <ButtonLink to="/password/forgot" search={{ area: 'operator' }} variant="default">
            {t('session.changePassword')}
          </ButtonLink>
        </Card>
      </Stack>
    </PageBox>
  );
}
