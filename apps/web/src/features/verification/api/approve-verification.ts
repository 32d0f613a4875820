import type { ApproveVerificationDto, VerificationView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepVerification } from './keep-verification';

/** The request comes from this contact: the ticket becomes hers. */
export function useApproveVerification(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: ApproveVerificationDto; idempotencyKey: string }) =>
      api.post<VerificationView>(`/operator/verifications/${id}/approve`, dto, { idempotencyKey }),
    onSuccess: (verification) => keepVerification(queryClient, verification),
  });
}
