import { isLive, type OperatorTicketPageView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** The tickets of an account that are not over, who waits longest first; at most a page. */
export const customerTicketsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', 'tickets', customerId],
    queryFn: ({ signal }) =>
      api.get<OperatorTicketPageView>('/operator/tickets', { query: { customerId, limit: 100 }, signal }),
    select: ({ items }) => items.filter(({ status }) => isLive(status)),
  });
