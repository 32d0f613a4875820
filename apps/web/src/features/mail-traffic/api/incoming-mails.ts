import type { IncomingMailPageView, IncomingState } from '@tunda/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** The mails that arrived, newest first. */
export const incomingMailsQuery = (state?: IncomingState) =>
  infiniteQueryOptions({
    queryKey: ['mails', 'incoming', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      api.get<IncomingMailPageView>('/operator/incoming-mails', { query: { state, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: IncomingMailPageView) => page.nextCursor ?? undefined,
  });
