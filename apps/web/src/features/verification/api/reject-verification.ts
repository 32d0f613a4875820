import type { RejectVerificationDto, VerificationView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepVerification } from './keep-verification';

/** The request is not the customer's: it goes away, and nobody is told. */
export function useRejectVerification(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: RejectVerificationDto; idempotencyKey: string }) =>
      api.post<VerificationView>(`/operator/verifications/${id}/reject`, dto, { idempotencyKey }),
    onSuccess: (verification) => keepVerification(queryClient, verification),
  });
}
