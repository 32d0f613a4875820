import type { CustomerView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepCustomer } from './keep-customer';

/** Takes all authority away from a contact, at once. */
export function useRemoveContact() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<CustomerView>(`/operator/contacts/${id}`),
    onSuccess: (customer) => keepCustomer(queryClient, customer),
  });
}
