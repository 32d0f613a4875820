import type { OperatorListView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** The people of the desk, disabled ones too. */
export const operatorsQuery = queryOptions({
  queryKey: ['operators', 'list'],
  queryFn: ({ signal }) => api.get<OperatorListView>('/operator/operators', { signal }),
  staleTime: 60_000,
});
