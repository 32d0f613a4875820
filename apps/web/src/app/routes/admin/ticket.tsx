import { getRouteApi, useParams } from '@tanstack/react-router';
import { ticketQuery } from '../../../features/desk/api/ticket';
import { TicketScreen } from '../../../features/desk/components/ticket-screen';
import { CustomerPanel } from '../../../features/customers/components/customer-panel';
import type { PageContext } from '../../page-module';
import styles from './panes.module.css';
import { useDeskPeople } from './use-desk-people';

const route = getRouteApi('/admin/tickets/$id');

export const load = ({ queryClient, params }: PageContext): void =>
  void queryClient.prefetchQuery(ticketQuery(params.id ?? ''));

/** One ticket, with the queue and the customer beside it. */
export function Page() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const filters = route.useSearch();
  const people = useDeskPeople();
  return (
    <div className={styles.panes}>
      <TicketScreen
        id={id}
        filters={filters}
        {...people}
        customerPanel={(customerId, ticket) => (
          <CustomerPanel customerId={customerId} contactId={ticket.contactId} ticketId={ticket.id} />
        )}
      />
    </div>
  );
}
