import type { ContactListView, ContactView } from '@tunda/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { problem, type Answers } from '../../../testing/answers';
import { customerDesk } from '../../../testing/customer-desk';
import { renderRoute } from '../../../testing/render-route';
import { aContactList, aListedContact } from '../../../testing/tickets';

let api: Answers;
beforeEach(() => {
  api = customerDesk();
  api.on<ContactListView>('GET /customer/contacts', () => aContactList());
});

describe('the contacts of an account', () => {
  it('get one more address, which is listed at once', async () => {
    const { addresses } = aListedContact();
    const added = {
      id: '0192a000-0000-7000-8000-0000000000b3',
      isPrimary: false,
      shared: false,
      createdAt: '2026-11-18T09:42:00.000Z',
    };
    api.on<ContactView>('POST /customer/contacts/:id/addresses', ({ body }) =>
      aListedContact({ addresses: [...addresses, { ...added, ...(body as { address: string }) }] }),
    );
    const { user } = await renderRoute('/contacts');
    await user.click(await screen.findByRole('button', { name: 'Aggiungi un indirizzo' }));
    const field = screen.getByLabelText('Nuovo indirizzo autorizzato');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'officina');
    await user.click(screen.getByRole('button', { name: 'Aggiungi un indirizzo' }));
    expect(await screen.findByText(/Scrivi un indirizzo e-mail completo/)).toBeTruthy();
    await user.type(field, '@officinabianchi.it{Enter}');
    const list = screen.getByRole('region', { name: 'Maria Grazia Bianchi' });
    expect(await within(list).findByText('officina@officinabianchi.it')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Aggiungi un indirizzo' })),
    );
  });

  it('lose one after a question, never the one they log in with', async () => {
    api.on<ContactView>('DELETE /customer/contacts/:id/addresses/:address', () =>
      aListedContact({ addresses: aListedContact().addresses.slice(0, 1) }),
    );
    const { user } = await renderRoute('/contacts');
    await user.click(await screen.findByRole('button', { name: 'Togli info@officinabianchi.it' }));
    expect(screen.queryByRole('button', { name: /^Togli maria@/ })).toBeNull();
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Togli' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Togli info@/ })).toBeNull());
  });

  it('keep the address in the field when it belongs to another account', async () => {
    api.on<ContactView>('POST /customer/contacts/:id/addresses', () => problem(409, 'address-already-registered'));
    const { user } = await renderRoute('/contacts');
    await user.click(await screen.findByRole('button', { name: 'Aggiungi un indirizzo' }));
    await user.type(screen.getByLabelText('Nuovo indirizzo autorizzato'), 'info@altri.it{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('già registrato su un altro account');
    expect(screen.getByLabelText<HTMLInputElement>('Nuovo indirizzo autorizzato').value).toBe('info@altri.it');
  });

  it('are only read by who may not manage them', async () => {
    api.on<ContactListView>('GET /customer/contacts', () => aContactList({ canManage: false }));
    await renderRoute('/contacts');
    await screen.findByText(/rivolgiti al contatto principale/);
    expect(screen.queryByRole('button', { name: /Aggiungi|Togli/ })).toBeNull();
  });
});
