import type { CustomerTicketView, OpenTicketDto } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Opens a ticket. The same key twice (double click, lost answer) opens one. */
export function useOpenTicket(): (dto: OpenTicketDto, idempotencyKey: string) => Promise<CustomerTicketView> {
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: OpenTicketDto; idempotencyKey: string }) =>
      api.post<CustomerTicketView>('/customer/tickets', dto, { idempotencyKey }),
    onSuccess: (ticket) => {
      queryClient.setQueryData(['tickets', 'one', ticket.number], ticket);
      void queryClient.invalidateQueries({ queryKey: ['tickets', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['tickets', 'counts'] });
    },
  });
  return (dto, idempotencyKey) => mutateAsync({ dto, idempotencyKey });
}
