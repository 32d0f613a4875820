import type { Area } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { isNotLoggedIn } from '../../../lib/problem';
import { forgetDrafts } from '../../../lib/use-draft';

/** Ends the session of this device. Nothing of the person stays: neither cache nor drafts. */
export function useLogOut(area: Area, personId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      try {
        await api.delete(`/${area}/session`);
      } catch (error) {
        // it had ended before: all the better
        if (!isNotLoggedIn(error)) throw error;
      }
    },
    onSuccess: () => {
      forgetDrafts(personId);
      queryClient.clear();
    },
  });
}
