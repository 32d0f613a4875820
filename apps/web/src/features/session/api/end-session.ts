import type { Area } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { sessionsQuery } from './list-sessions';

/** Ends a session on some device. */
export function useEndSession(area: Area) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/${area}/sessions/${id}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery(area).queryKey }),
  });
}
