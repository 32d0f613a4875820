import type { IncomingState } from '@tunda/domain';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { incomingMailsQuery } from '../../../features/mail-traffic/api/incoming-mails';
import { IncomingList } from '../../../features/mail-traffic/components/incoming-list';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import type { PageContext } from '../../page-module';

const route = getRouteApi('/admin/mail/incoming');

export const load = ({ queryClient, search }: PageContext): void =>
  void queryClient.prefetchInfiniteQuery(incomingMailsQuery(search.state as IncomingState | undefined));

/** What arrived, and what became of it. */
export function Page() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const { state } = route.useSearch();
  return (
    <PageBox width="wide">
      <PageHeader title={t('mail.inTitle')} intro={t('mail.inIntro')} />
      <IncomingList
        state={state}
        onState={(chosen) =>
          void navigate({
            to: '/admin/mail/incoming',
            search: chosen ? { state: chosen as IncomingState } : {},
            replace: true,
          })
        }
      />
    </PageBox>
  );
}
