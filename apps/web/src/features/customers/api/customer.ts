import type { CustomerView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** One account with its contacts. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => api.get<CustomerView>(`/operator/customers/${id}`, { signal }),
  });
