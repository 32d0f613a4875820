import type { CurrentContactView, CustomerTicketCountsView, DeskView } from '@tunda/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { answers, invalid, problem, type Answers } from '../../testing/answers';
import { aContact, aDesk } from '../../testing/people';
import { renderRoute } from '../../testing/render-route';

let api: Answers;
const PASSWORD = 'una frase abbastanza lunga';

beforeEach(() => {
  let isIn = false;
  api = answers();
  api.on<DeskView>('GET /desk', () => aDesk());
  api.on<CurrentContactView>('GET /customer/session', () => (isIn ? aContact() : problem(401, 'not-logged-in')));
  api.on<CurrentContactView>('POST /customer/session', ({ body }) => {
    if ((body as { password: string }).password !== PASSWORD) return problem(401, 'wrong-credentials');
    isIn = true;
    return aContact();
  });
  api.on<CustomerTicketCountsView>('GET /customer/tickets/counts', () => ({
    open: 1,
    waiting: 2,
    resolved: 0,
    closed: 0,
  }));
});

const logIn = async (user: Awaited<ReturnType<typeof renderRoute>>['user'], password: string): Promise<void> => {
  await user.type(screen.getByLabelText('Indirizzo e-mail'), 'maria@officinabianchi.it');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Accedi' }));
};

describe('the log-in', () => {
  it('stands before every page of the customer area, and leads back to it', async () => {
    const { router, user } = await renderRoute('/tickets?status=waiting');
    await screen.findByRole('heading', { name: 'Accedi all’assistenza' });
    await logIn(user, PASSWORD);
    await screen.findByRole('button', { name: /Maria Grazia Bianchi/ });
    expect(router.state.location.href).toBe('/tickets?status=waiting');
  });

  it('keeps what was written when address and password do not match', async () => {
    const { user } = await renderRoute('/login');
    await screen.findByRole('heading', { name: 'Accedi all’assistenza' });
    await logIn(user, 'sbagliata');
    expect((await screen.findByRole('alert')).textContent).toContain('non corrispondono');
    expect(screen.getByLabelText<HTMLInputElement>('Indirizzo e-mail').value).toBe('maria@officinabianchi.it');
  });

  it('says what is missing and what the API refused, on the fields', async () => {
    api.on<CurrentContactView>('POST /customer/session', () => invalid({ pointer: '/address', code: 'isAddress' }));
    const { user } = await renderRoute('/login');
    await user.click(await screen.findByRole('button', { name: 'Accedi' }));
    expect(screen.getAllByText('Questo campo serve per continuare.')).toHaveLength(2);
    await logIn(user, PASSWORD);
    expect(await screen.findByText(/Scrivi un indirizzo e-mail completo/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Indirizzo e-mail'));
  });

  it('goes to no other site, whatever the link said', async () => {
    const { router, user } = await renderRoute('/login?redirectTo=//evil.example/x');
    await screen.findByRole('heading', { name: 'Accedi all’assistenza' });
    await logIn(user, PASSWORD);
    await screen.findByRole('button', { name: /Maria Grazia Bianchi/ });
    expect(router.state.location.href).toBe('/');
  });

  it('fills the form with one tap on a demo desk', async () => {
    const login = { area: 'customer', name: 'Paolo Conti', address: 'paolo@studioconti.it', password: PASSWORD };
    api.on<DeskView>('GET /desk', () => aDesk({ demo: true, demoLogins: [login] }));
    const { user } = await renderRoute('/login');
    await user.click(await screen.findByRole('button', { name: /Paolo Conti/ }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Indirizzo e-mail').value).toBe('paolo@studioconti.it'),
    );
  });
});
