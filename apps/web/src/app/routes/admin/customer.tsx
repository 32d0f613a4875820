import { useParams } from '@tanstack/react-router';
import { customerQuery } from '../../../features/customers/api/customer';
import { CustomerDetail } from '../../../features/customers/components/customer-detail';
import { Page as PageBox } from '../../../ui/page';
import type { PageContext } from '../../page-module';

export const load = ({ queryClient, params }: PageContext): void =>
  void queryClient.prefetchQuery(customerQuery(params.id ?? ''));

/** One account. */
export function Page() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <PageBox width="wide">
      <CustomerDetail id={id} key={id} />
    </PageBox>
  );
}
