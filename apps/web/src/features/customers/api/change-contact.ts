import type { ChangeContactDto, CustomerView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepCustomer } from './keep-customer';

/** Changes name, language or permissions of a contact, or makes her the main one. */
export function useChangeContact() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, dto }: { id: string; dto: ChangeContactDto }) =>
      api.patch<CustomerView>(`/operator/contacts/${id}`, dto),
    onSuccess: (customer) => keepCustomer(queryClient, customer),
  });
}
