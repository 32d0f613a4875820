import type { VerificationPageView, VerificationState } from '@tunda/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Held requests: pending ones oldest first, decided ones newest first. */
export const verificationsQuery = (state: VerificationState) =>
  infiniteQueryOptions({
    queryKey: ['verifications', 'list', state],
    queryFn: ({ pageParam, signal }) =>
      api.get<VerificationPageView>('/operator/verifications', { query: { state, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: VerificationPageView) => page.nextCursor ?? undefined,
    refetchInterval: 30_000,
  });
