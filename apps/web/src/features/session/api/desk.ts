import type { DeskView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** What anybody may know of the desk: its mail address, and the log-ins of a demo. */
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => api.get<DeskView>('/desk', { signal }),
  staleTime: Infinity,
});
