import type { OutgoingState } from '@tunda/domain';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { outgoingMailsQuery } from '../../../features/mail-traffic/api/outgoing-mails';
import { OutgoingList } from '../../../features/mail-traffic/components/outgoing-list';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import type { PageContext } from '../../page-module';

const route = getRouteApi('/admin/mail/outgoing');

export const load = ({ queryClient, search }: PageContext): void =>
  void queryClient.prefetchInfiniteQuery(outgoingMailsQuery(search.state as OutgoingState | undefined));

/** What we sent, and what still waits. */
export function Page() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const { state } = route.useSearch();
  return (
    <PageBox width="wide">
      <PageHeader title={t('mail.outTitle')} intro={t('mail.outIntro')} />
      <OutgoingList
        state={state}
        onState={(chosen) =>
          void navigate({
            to: '/admin/mail/outgoing',
            search: chosen ? { state: chosen as OutgoingState } : {},
            replace: true,
          })
        }
      />
    </PageBox>
  );
}
