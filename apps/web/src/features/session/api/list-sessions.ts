import type { Area, SessionListView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Where the person is logged in. */
export const sessionsQuery = (area: Area) =>
  queryOptions({
    queryKey: ['session', area, 'list'],
    queryFn: ({ signal }) => api.get<SessionListView>(`/${area}/sessions`, { signal }),
  });
