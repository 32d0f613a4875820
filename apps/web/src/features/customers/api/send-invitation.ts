import type { DoneView } from '@tunda/domain';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Sends a contact a link to set her password. */
export function useSendInvitation() {
  return useMutation({
    mutationFn: (contactId: string) => api.post<DoneView>(`/operator/contacts/${contactId}/invitation`),
  });
}
