import type { CustomerView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepCustomer } from './keep-customer';

/** Takes an address of a contact away. */
export function useRemoveAddress() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ contactId, addressId }: { contactId: string; addressId: string }) =>
      api.delete<CustomerView>(`/operator/contacts/${contactId}/addresses/${addressId}`),
    onSuccess: (customer) => keepCustomer(queryClient, customer),
  });
}
