import type { CustomerPageView } from '@tunda/domain';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Customers by name; `q` is part of a name, an address, or the external id. */
export const customersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', q],
    queryFn: ({ pageParam, signal }) =>
      api.get<CustomerPageView>('/operator/customers', { query: { q, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: CustomerPageView) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
