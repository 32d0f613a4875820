import type { ChangeDepartmentDto, OperatorTicketView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepTicket } from './keep-ticket';

/** Passes a ticket to another department. */
export function useChangeDepartment() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...dto }: ChangeDepartmentDto & { id: string }) =>
      api.post<OperatorTicketView>(`/operator/tickets/${id}/department`, dto),
    onSuccess: (ticket) => keepTicket(queryClient, ticket),
  });
}
