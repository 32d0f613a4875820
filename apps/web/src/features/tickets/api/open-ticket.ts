import type { CustomerTicketView, OpenTicketDto } from '@tunda/domain';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Opens a ticket. The same key twice (double click, lost answer) opens one. */
export function useOpenTicket(): (dto: OpenTicketDto, idempotencyKey: string) => Promise<CustomerTicketView> {
  const queryClient = useQueryClient();
  return async (dto, idempotencyKey) => {
    const ticket = await api.post<CustomerTicketView>('/customer/tickets', dto, { idempotencyKey });
    queryClient.setQueryData(['tickets', 'one', ticket.number], ticket);
    void queryClient.invalidateQueries({ queryKey: ['tickets', 'list'] });
    void queryClient.invalidateQueries({ queryKey: ['tickets', 'counts'] });
    return ticket;
  };
}
