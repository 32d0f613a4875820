import type { VerificationView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** One held request with everything needed to decide. */
export const verificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['verifications', 'one', id],
    queryFn: ({ signal }) => api.get<VerificationView>(`/operator/verifications/${id}`, { signal }),
  });
