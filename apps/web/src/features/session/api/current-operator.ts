import type { CurrentOperatorView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Who is logged in to the operators' area. Fails with `not-logged-in` when nobody is. */
export const currentOperatorQuery = queryOptions({
  queryKey: ['session', 'operator'],
  queryFn: ({ signal }) => api.get<CurrentOperatorView>('/operator/session', { signal }),
  staleTime: 60_000,
  meta: { guard: true },
});
