import type { OperatorTicketView, ReplyToTicketDto } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepTicket } from './keep-ticket';

/** Answers the customer; it leaves by mail. The key makes a repeated sending one answer. */
export function useReplyToTicket(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: ReplyToTicketDto; idempotencyKey: string }) =>
      api.post<OperatorTicketView>(`/operator/tickets/${id}/messages`, dto, { idempotencyKey }),
    onSuccess: (ticket) => keepTicket(queryClient, ticket),
  });
}
