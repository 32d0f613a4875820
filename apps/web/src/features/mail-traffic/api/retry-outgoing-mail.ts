import type { OutgoingMailView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Tries to send a mail at once; one that was sent stays as it is. */
export function useRetryOutgoingMail() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<OutgoingMailView>(`/operator/outgoing-mails/${id}/retry`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['mails', 'outgoing'] }),
  });
}
