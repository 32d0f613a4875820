import type { AssignTicketDto, OperatorTicketView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepTicket } from './keep-ticket';

/** Gives a ticket to an operator, or back to the department. */
export function useAssignTicket() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...dto }: AssignTicketDto & { id: string }) =>
      api.post<OperatorTicketView>(`/operator/tickets/${id}/assignee`, dto),
    onSuccess: (ticket) => keepTicket(queryClient, ticket),
  });
}
