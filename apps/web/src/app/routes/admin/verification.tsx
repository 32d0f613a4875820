import { useParams } from '@tanstack/react-router';
import { ContactPicker } from '../../../features/customers/components/contact-picker';
import { verificationQuery } from '../../../features/verification/api/verification';
import { VerificationDetail } from '../../../features/verification/components/verification-detail';
import { Page as PageBox } from '../../../ui/page';
import type { PageContext } from '../../page-module';

export const load = ({ queryClient, params }: PageContext): void =>
  void queryClient.prefetchQuery(verificationQuery(params.id ?? ''));

/** One held request. */
export function Page() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <PageBox width="wide">
      <VerificationDetail key={id} id={id} picker={(onPick) => <ContactPicker onPick={onPick} />} />
    </PageBox>
  );
}
