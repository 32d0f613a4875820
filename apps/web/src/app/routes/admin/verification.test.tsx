import type { VerificationView } from '@tunda/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { type Answers, type Call } from '../../../testing/answers';
import { aCustomer, aDeskApi, aVerification } from '../../../testing/desk';
import { renderRoute } from '../../../testing/render-route';

let api: Answers;
let verification: VerificationView;
const ADDRESS = '/admin/verifications/0192b000-0000-7000-8000-000000000500';

beforeEach(() => {
  api = aDeskApi();
  verification = aVerification();
  api.on('GET /operator/verifications/:id', () => verification);
});
const write = async (user: UserEvent, field: HTMLElement, text: string): Promise<void> => {
  await user.click(field);
  await user.paste(text);
};
const posted = (part: string): Call[] =>
  api.calls.filter(({ method, path }) => method === 'POST' && path.endsWith(`/${part}`));

describe('a held request', () => {
  it('tells what is known in sentences, worst first', async () => {
    await renderRoute(ADDRESS);
    const facts = await screen.findByText(/non è registrato su nessun account/);
    const list = facts.closest('ul');
    const said = within(list as HTMLElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '');
    expect(said[0]).toContain('Contro: L’indirizzo maria.bianchi@gmail.com non è registrato');
    expect(said.at(-1)).toContain('A favore');
    expect(screen.queryByRole('link', { name: /evil/ })).toBeNull();
  });

  it('is approved for the contact, the scope and the proof that were chosen', async () => {
    api.on('POST /operator/verifications/:id/approve', () => aVerification({ state: 'approved' }));
    const { user, router } = await renderRoute(ADDRESS);
    await user.click(await screen.findByRole('radio', { name: /Paolo Conti/ }));
    await user.click(screen.getByRole('radio', { name: /Aggiungi anche l’indirizzo/ }));
    await user.click(screen.getByRole('radio', { name: /L’ho richiamato/ }));
    await write(user, screen.getByLabelText('Che cosa hai visto o sentito'), 'Richiamato al numero dello studio');
    await user.click(screen.getByRole('button', { name: 'Approva' }));
    await waitFor(() => expect(posted('approve')).toHaveLength(1));
    expect(posted('approve')[0]?.body).toEqual({
      customerId: '0192b000-0000-7000-8000-000000000910',
      contactId: '0192b000-0000-7000-8000-000000000911',
      addAddress: true,
      method: 'call-back',
      reason: 'Richiamato al numero dello studio',
    });
    await waitFor(() => expect(router.state.location.pathname).toBe('/admin/tickets/K7QM3X01'));
  });

  it('is not approved before somebody said whose it is and how that is known', async () => {
    const { user } = await renderRoute(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Approva' }));
    await screen.findByText('Scegli il cliente e il referente.');
    expect(posted('approve')).toHaveLength(0);
  });

  it('can belong to any other customer', async () => {
    api.on('GET /operator/customers', () => ({
      items: [
        {
          id: aCustomer().id,
          kind: 'company',
          name: 'Ferramenta Gallo',
          externalId: null,
          mainContactName: 'Pia Gallo',
          mainContactAddress: 'pia@gallo.example',
          createdAt: '2024-01-10T08:00:00.000Z',
        },
      ],
      nextCursor: null,
    }));
    const contact = { ...aCustomer().contacts[0], id: '0192b000-0000-7000-8000-000000000999', name: 'Pia Gallo' };
    api.on('GET /operator/customers/:id', () => ({ ...aCustomer({ name: 'Ferramenta Gallo' }), contacts: [contact] }));
    const { user } = await renderRoute(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Cerca un altro cliente' }));
    await write(user, screen.getByRole('textbox', { name: 'Cerca un altro cliente' }), 'gallo');
    await user.click(await screen.findByRole('button', { name: /Ferramenta Gallo/ }));
    await user.click(await screen.findByRole('button', { name: /Pia Gallo/ }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Pia Gallo/ }).checked).toBe(true);
  });

  it('is rejected only after it was asked, with the reason', async () => {
    api.on('POST /operator/verifications/:id/reject', () => {
      verification = aVerification({ state: 'rejected', reason: 'Non è nostro cliente', decidedBy: 'Luca Ferri' });
      return verification;
    });
    const { user } = await renderRoute(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Respingi' }));
    const dialog = await screen.findByRole('dialog', { name: 'Respingere la richiesta?' });
    await user.click(within(dialog).getByRole('button', { name: 'Respingi' }));
    expect(posted('reject')).toHaveLength(0);
    await user.type(within(dialog).getByLabelText('Perché la respingi'), 'Non è nostro cliente');
    await user.click(within(dialog).getByRole('button', { name: 'Respingi' }));
    await waitFor(() => expect(posted('reject')[0]?.body).toEqual({ reason: 'Non è nostro cliente' }));
    await screen.findByText('Non è nostro cliente');
    expect(screen.queryByRole('button', { name: 'Approva' })).toBeNull();
  });
});
