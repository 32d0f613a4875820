import type { VerificationView } from '@tunda/domain';
import type { QueryClient } from '@tanstack/react-query';
import { verificationQuery } from './verification';

/** A decided request: known at once; queue, ticket and customers change with it. */
export function keepVerification(queryClient: QueryClient, verification: VerificationView): void {
  queryClient.setQueryData(verificationQuery(verification.id).queryKey, verification);
  for (const queryKey of [['verifications', 'list'], ['queue'], ['desk', 'ticket'], ['customers']]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
