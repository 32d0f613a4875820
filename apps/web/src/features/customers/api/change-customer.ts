import type { ChangeCustomerDto, CustomerView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepCustomer } from './keep-customer';

/** Changes what was named of an account. */
export function useChangeCustomer() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, dto }: { id: string; dto: ChangeCustomerDto }) =>
      api.patch<CustomerView>(`/operator/customers/${id}`, dto),
    onSuccess: (customer) => keepCustomer(queryClient, customer),
  });
}
