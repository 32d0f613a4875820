import type { CurrentContactView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Who is logged in to the customer area. Fails with `not-logged-in` when nobody is. */
export const currentContactQuery = queryOptions({
  queryKey: ['session', 'customer'],
  queryFn: ({ signal }) => api.get<CurrentContactView>('/customer/session', { signal }),
  staleTime: 60_000,
  meta: { guard: true },
});
