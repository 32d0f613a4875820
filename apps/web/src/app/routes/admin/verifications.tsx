import type { VerificationState } from '@tunda/domain';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { verificationsQuery } from '../../../features/verification/api/list-verifications';
import { VerificationList } from '../../../features/verification/components/verification-list';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import type { PageContext } from '../../page-module';

const route = getRouteApi('/admin/verifications');

export const load = ({ queryClient, search }: PageContext): void =>
  void queryClient.prefetchInfiniteQuery(verificationsQuery((search.state ?? 'pending') as VerificationState));

/** Who wrote without being known. */
export function Page() {
  const { t } = useTranslation('operator');
  const { state = 'pending' } = route.useSearch();
  return (
    <PageBox width="wide">
      <PageHeader title={t('verification.title')} intro={t('verification.intro')} />
      <VerificationList state={state} />
    </PageBox>
  );
}
