import type { CustomerTicketCountsView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** How many tickets of the customer stand in each status. */
export const ticketCountsQuery = queryOptions({
  queryKey: ['tickets', 'counts'],
  queryFn: ({ signal }) => api.get<CustomerTicketCountsView>('/customer/tickets/counts', { signal }),
  refetchInterval: 60_000,
});
