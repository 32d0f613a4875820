import type { InviteOperatorDto, OperatorView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { operatorsQuery } from './list-operators';

/** Invites a colleague; she gets a link to set her password. */
export function useInviteOperator() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: InviteOperatorDto; idempotencyKey: string }) =>
      api.post<OperatorView>('/operator/operators', dto, { idempotencyKey }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: operatorsQuery.queryKey }),
  });
}
