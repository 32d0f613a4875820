import type { CreateCustomerDto, CustomerView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { keepCustomer } from './keep-customer';

/** A new account with its main contact. */
export function useCreateCustomer() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: CreateCustomerDto; idempotencyKey: string }) =>
      api.post<CustomerView>('/operator/customers', dto, { idempotencyKey }),
    onSuccess: (customer) => keepCustomer(queryClient, customer),
  });
}
