import type { OperatorTicketView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** One ticket with its conversation, by id or number; looked at again every 15 seconds. */
export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'ticket', id],
    queryFn: ({ signal }) => api.get<OperatorTicketView>(`/operator/tickets/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: 15_000,
  });
