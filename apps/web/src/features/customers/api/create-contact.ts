import type { CreateContactDto, CustomerView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepCustomer } from './keep-customer';

/** One more person who may write for an account. */
export function useCreateContact() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      customerId,
      dto,
      idempotencyKey,
    }: {
      customerId: string;
      dto: CreateContactDto;
      idempotencyKey: string;
    }) => api.post<CustomerView>(`/operator/customers/${customerId}/contacts`, dto, { idempotencyKey }),
    onSuccess: (customer) => keepCustomer(queryClient, customer),
  });
}
