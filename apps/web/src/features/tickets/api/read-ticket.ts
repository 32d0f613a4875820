import type { CustomerTicketView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** One ticket with its conversation; looks again while it is on screen. */
export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ['tickets', 'one', number],
    queryFn: ({ signal }) => api.get<CustomerTicketView>(`/customer/tickets/${encodeURIComponent(number)}`, { signal }),
    refetchInterval: 20_000,
  });
