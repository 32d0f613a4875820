import type { AnswerTicketDto, CustomerTicketView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../lib/api-client';

/** Puts a changed ticket where the screens look, and lets the lists be read again. */
function useKeepTicket(): (ticket: CustomerTicketView) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (ticket) => {
      queryClient.setQueryData(['tickets', 'one', ticket.number], ticket);
      void queryClient.invalidateQueries({ queryKey: ['tickets', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['tickets', 'counts'] });
    },
    [queryClient],
  );
}

/** The customer answers. The same key twice is one answer. */
export function useAnswerTicket(
  number: string,
): (dto: AnswerTicketDto, idempotencyKey: string) => Promise<CustomerTicketView> {
  const keep = useKeepTicket();
  const { mutateAsync } = useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: AnswerTicketDto; idempotencyKey: string }) =>
      api.post<CustomerTicketView>(`/customer/tickets/${number}/messages`, dto, { idempotencyKey }),
    onSuccess: keep,
  });
  return (dto, idempotencyKey) => mutateAsync({ dto, idempotencyKey });
}

export function useCloseTicket(number: string) {
  const keep = useKeepTicket();
  return useMutation({
    mutationFn: (reason: string) =>
      api.post<CustomerTicketView>(`/customer/tickets/${number}/close`, reason ? { reason } : {}),
    onSuccess: keep,
  });
}

export function useReopenTicket(number: string) {
  const keep = useKeepTicket();
  return useMutation({
    mutationFn: () => api.post<CustomerTicketView>(`/customer/tickets/${number}/reopen`),
    onSuccess: keep,
  });
}
