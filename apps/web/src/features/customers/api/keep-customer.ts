import type { CustomerView } from '@tunda/domain';
import type { QueryClient } from '@tanstack/react-query';
import { customerQuery } from './customer';

/** A customer as a write gave it back: known at once, the lists are read again. */
export function keepCustomer(queryClient: QueryClient, customer: CustomerView): void {
  queryClient.setQueryData(customerQuery(customer.id).queryKey, customer);
  void queryClient.invalidateQueries({ queryKey: ['customers', 'list'] });
}
