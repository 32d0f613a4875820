import type { CustomerTicketPageView, TicketStatus } from '@tunda/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

export interface TicketFilters {
  status?: TicketStatus | undefined;
  q?: string | undefined;
}

/** The customer's tickets, newest activity first, page after page. */
export const ticketsQuery = (filters: TicketFilters, limit?: number) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'list', { ...filters, limit }],
    queryFn: ({ pageParam, signal }) =>
      api.get<CustomerTicketPageView>('/customer/tickets', { query: { ...filters, limit, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 60_000,
  });
