import type { MoveTicketDto, OperatorTicketView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepTicket } from './keep-ticket';

/** Moves a ticket by hand. */
export function useMoveTicket() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...dto }: MoveTicketDto & { id: string }) =>
      api.post<OperatorTicketView>(`/operator/tickets/${id}/status`, dto),
    onSuccess: (ticket) => keepTicket(queryClient, ticket),
  });
}
