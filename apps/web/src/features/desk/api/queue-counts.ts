import type { QueueCountsView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** How many tickets wait in the operators' queue. */
export const queueCountsQuery = queryOptions({
  queryKey: ['queue', 'counts'],
  queryFn: ({ signal }) => api.get<QueueCountsView>('/operator/tickets/counts', { signal }),
  refetchInterval: 30_000,
});
