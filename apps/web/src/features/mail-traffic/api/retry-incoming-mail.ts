import type { IncomingMailView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Lets a mail that became nothing be worked on again. */
export function useRetryIncomingMail() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<IncomingMailView>(`/operator/incoming-mails/${id}/retry`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['mails', 'incoming'] }),
  });
}
