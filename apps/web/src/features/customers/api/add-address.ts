import type { AddContactAddressDto, CustomerView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepCustomer } from './keep-customer';

/** Registers one more address of a contact. */
export function useAddAddress() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      contactId,
      dto,
      idempotencyKey,
    }: {
      contactId: string;
      dto: AddContactAddressDto;
      idempotencyKey: string;
    }) => api.post<CustomerView>(`/operator/contacts/${contactId}/addresses`, dto, { idempotencyKey }),
    onSuccess: (customer) => keepCustomer(queryClient, customer),
  });
}
