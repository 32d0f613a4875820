import type { OutgoingMailPageView, OutgoingState } from '@tunda/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** The desk's own mails, newest first. */
export const outgoingMailsQuery = (state?: OutgoingState) =>
  infiniteQueryOptions({
    queryKey: ['mails', 'outgoing', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      api.get<OutgoingMailPageView>('/operator/outgoing-mails', { query: { state, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: OutgoingMailPageView) => page.nextCursor ?? undefined,
  });
