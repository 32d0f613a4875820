import type { CustomerTicketPageView } from '@tunda/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Answers } from '../../../testing/answers';
import { customerDesk } from '../../../testing/customer-desk';
import { renderRoute } from '../../../testing/render-route';
import { aTicket } from '../../../testing/tickets';

let api: Answers;
beforeEach(() => {
  api = customerDesk();
  api.on<CustomerTicketPageView>('GET /customer/tickets', ({ query }) => {
    const items = [aTicket(), aTicket({ number: 'M2RT8WQZ', subject: 'Fattura 118', status: 'waiting' })];
    const status = query.get('status');
    return { items: items.filter((ticket) => !status || ticket.status === status), nextCursor: null };
  });
});

const asked = (): string[] =>
  api.calls.filter((call) => call.path === '/customer/tickets').map((call) => call.query.toString());

describe('the list of tickets', () => {
  it('takes state and words from its address, so that it can be sent to a colleague', async () => {
    await renderRoute('/tickets?status=waiting&q=fattura');
    expect(await screen.findByRole('heading', { name: 'Ticket: tocca a te' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: /Fattura 118/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /info@ non riceve/ })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('fattura');
    expect(asked()).toEqual(['status=waiting&q=fattura']);
  });

  it('writes them into its address when they change', async () => {
    const { user, router } = await renderRoute('/tickets');
    await screen.findByRole('link', { name: /info@ non riceve/ });
    await user.click(within(screen.getByRole('navigation')).getByRole('link', { name: /Tocca a te/ }));
    await waitFor(() => expect(router.state.location.href).toBe('/tickets?status=waiting'));
    await user.type(screen.getByRole('searchbox'), 'fattura{Enter}');
    await waitFor(() => expect(router.state.location.href).toBe('/tickets?status=waiting&q=fattura'));
    await screen.findByText(/1 ticket per “fattura”/);
    await user.click(screen.getByRole('button', { name: 'Svuota' }));
    await waitFor(() => expect(router.state.location.href).toBe('/tickets?status=waiting'));
  });

  it('says kindly that nothing was found, and leads back to all', async () => {
    api.on<CustomerTicketPageView>('GET /customer/tickets', () => ({ items: [], nextCursor: null }));
    await renderRoute('/tickets?q=nulla');
    await screen.findByText('Nessun ticket corrisponde');
    expect(screen.getByRole('link', { name: 'Mostra tutti i ticket' }).getAttribute('href')).toBe('/tickets');
  });
});
