import type { AddContactAddressDto, ContactListView, ContactView } from '@tunda/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** Who writes for this account, and from which addresses. */
export const contactsQuery = queryOptions({
  queryKey: ['account', 'contacts'],
  queryFn: ({ signal }) => api.get<ContactListView>('/customer/contacts', { signal }),
});

/** Puts a changed contact into the list on screen. */
function useKeepContact(): (contact: ContactView) => void {
  const queryClient = useQueryClient();
  return (contact) =>
    queryClient.setQueryData(contactsQuery.queryKey, (list) =>
      list ? { ...list, items: list.items.map((one) => (one.id === contact.id ? contact : one)) } : list,
    );
}

/** Lets a contact write from one more address. */
export function useAddAddress(contactId: string): (dto: AddContactAddressDto, idempotencyKey: string) => Promise<void> {
  const keep = useKeepContact();
  const { mutateAsync } = useMutation({
    mutationFn: ({ dto, idempotencyKey }: { dto: AddContactAddressDto; idempotencyKey: string }) =>
      api.post<ContactView>(`/customer/contacts/${contactId}/addresses`, dto, { idempotencyKey }),
    onSuccess: keep,
  });
  return async (dto, idempotencyKey) => void (await mutateAsync({ dto, idempotencyKey }));
}

/** Takes an address away: from that moment mail from it is verified first. */
export function useRemoveAddress(contactId: string) {
  const keep = useKeepContact();
  return useMutation({
    mutationFn: (addressId: string) =>
      api.delete<ContactView>(`/customer/contacts/${contactId}/addresses/${addressId}`),
    onSuccess: keep,
  });
}
