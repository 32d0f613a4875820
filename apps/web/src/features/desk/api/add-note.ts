import type { AddNoteDto, OperatorTicketView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepTicket } from './keep-ticket';

/** Keeps a note among colleagues: an endpoint of its own, which sends nothing. */
export function useAddNote(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: AddNoteDto; idempotencyKey: string }) =>
      api.post<OperatorTicketView>(`/operator/tickets/${id}/notes`, dto, { idempotencyKey }),
    onSuccess: (ticket) => keepTicket(queryClient, ticket),
  });
}
