import type { OperatorTicketView } from '@tunda/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { problem, type Answers, type Call } from '../../../testing/answers';
import { aDeskApi, aMessage, aTicket } from '../../../testing/desk';
import { renderRoute } from '../../../testing/render-route';

let api: Answers;
let ticket: OperatorTicketView;
const ADDRESS = '/admin/tickets/K7QM3X01';
const DRAFT = 'Buongiorno, abbiamo riavviato il server della posta.';

beforeEach(() => {
  ticket = aTicket();
  api = aDeskApi(() => ticket);
});
afterEach(() => localStorage.clear());

const replyField = (): Promise<HTMLTextAreaElement> =>
  screen.findByLabelText<HTMLTextAreaElement>('Testo della risposta al cliente');
// pasted: what is tried here is not the typing
const write = async (user: UserEvent, field: HTMLElement, text: string): Promise<void> => {
  await user.click(field);
  await user.paste(text);
};
const posted = (part: string): Call[] =>
  api.calls.filter(({ method, path }) => method === 'POST' && path.endsWith(`/${part}`));
const send = (user: UserEvent): Promise<void> => user.click(screen.getByRole('button', { name: 'Invia al cliente' }));

describe('an open ticket', () => {
  it('keeps the draft when the thread moved on, shows what arrived, and sends after it was read', async () => {
    const { user } = await renderRoute(ADDRESS);
    await write(user, await replyField(), DRAFT);
    const late = aMessage(2, { body: 'Ora funziona solo dal telefono.' });
    api.on('POST /operator/tickets/:id/messages', ({ body }) => {
      if ((body as { lastSeenMessageId: string }).lastSeenMessageId === late.id) return ticket;
      ticket = aTicket({}, [aMessage(1), late]);
      return problem(409, 'thread-moved-on');
    });
    await send(user);
    const arrived = await screen.findByRole('group', { name: 'Nel frattempo è arrivato un messaggio' });
    expect(within(arrived).getByText('Ora funziona solo dal telefono.')).toBeTruthy();
    expect((await replyField()).value).toBe(DRAFT);
    // as long as it is not read, nothing leaves
    await send(user);
    expect(posted('messages')).toHaveLength(1);
    await user.click(within(arrived).getByRole('button', { name: 'Ho letto' }));
    await send(user);
    await waitFor(() => expect(posted('messages')).toHaveLength(2));
    expect(posted('messages')[1]?.body).toEqual({ body: DRAFT, lastSeenMessageId: late.id, then: 'waiting' });
    await waitFor(async () => expect((await replyField()).value).toBe(''));
  });

  it('sends replies and notes to different places, each with its own draft', async () => {
    api.on('POST /operator/tickets/:id/messages', () => ticket);
    api.on('POST /operator/tickets/:id/notes', () => ticket);
    const { user } = await renderRoute(ADDRESS);
    await write(user, await replyField(), DRAFT);
    await user.click(screen.getByRole('tab', { name: /Nota interna/ }));
    await write(user, screen.getByLabelText('Testo della nota interna'), 'Cliente nervoso: chiamarlo.');
    await user.click(screen.getByRole('button', { name: 'Salva nota interna' }));
    await waitFor(() => expect(posted('notes')).toHaveLength(1));
    expect(posted('notes')[0]?.body).toEqual({ body: 'Cliente nervoso: chiamarlo.' });
    expect(posted('messages')).toHaveLength(0);
    await user.click(screen.getByRole('tab', { name: /Risposta al cliente/ }));
    expect((await replyField()).value).toBe(DRAFT);
    await send(user);
    await waitFor(() => expect(posted('messages')).toHaveLength(1));
    expect(posted('messages')[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('repeats a lost reply under the same key, with the same words', async () => {
    let lost = true;
    api.on('POST /operator/tickets/:id/messages', () => {
      if (lost) throw new TypeError('Failed to fetch');
      return ticket;
    });
    const { user } = await renderRoute(ADDRESS);
    await write(user, await replyField(), DRAFT);
    await send(user);
    await screen.findByText(/La connessione si è interrotta/);
    lost = false;
    await send(user);
    await waitFor(() => expect(posted('messages')).toHaveLength(2));
    const [first, second] = posted('messages');
    expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'));
    expect(second?.body).toEqual(first?.body);
  });

  it('lets letters be letters while somebody types, and keys be keys otherwise', async () => {
    api.on('POST /operator/tickets/:id/status', () => aTicket({ status: 'resolved', moves: ['open', 'closed'] }));
    const { user, router } = await renderRoute(ADDRESS);
    await user.type(await replyField(), 'e u a n r ? /');
    expect(posted('status')).toHaveLength(0);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(router.state.location.pathname).toBe(ADDRESS);
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('e');
    await waitFor(() => expect(posted('status')).toHaveLength(1));
    expect(posted('status')[0]?.body).toEqual({ status: 'resolved' });
  });

  it('puts the cursor where the key says', async () => {
    const { user } = await renderRoute(ADDRESS);
    await replyField();
    await user.keyboard('n');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Testo della nota interna'));
  });

  it('assigns a ticket with a and Enter', async () => {
    api.on('POST /operator/tickets/:id/assignee', () => ticket);
    const { user } = await renderRoute(ADDRESS);
    await replyField();
    await user.keyboard('a');
    await screen.findByRole('dialog', { name: 'Chi se ne occupa?' });
    await user.click(screen.getByRole('button', { name: 'Sara Neri' }));
    await waitFor(() => expect(posted('assignee')).toHaveLength(1));
    expect(JSON.stringify(posted('assignee')[0]?.body)).toMatch(/000800"}$/);
  });
});

describe('a held ticket', () => {
  beforeEach(() => {
    ticket = aTicket(
      {
        status: 'unverified',
        customerId: null,
        customerName: null,
        contactId: null,
        claimedAddress: 'maria.bianchi@gmail.com',
        verificationId: '0192b000-0000-7000-8000-000000000500',
        moves: [],
      },
      [aMessage(1, { author: 'stranger', body: 'Vedi https://evil.example/login' })],
    );
  });

  it('offers no reply, says why, and shows no account', async () => {
    await renderRoute(ADDRESS);
    await screen.findByText('Il mittente non è ancora verificato');
    expect(screen.queryByLabelText('Testo della risposta al cliente')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Invia al cliente' })).toBeNull();
    expect(screen.getAllByRole('link', { name: 'Vai alla verifica' })[0]?.getAttribute('href')).toMatch(/500$/);
    expect(screen.getByText('Dati del cliente chiusi')).toBeTruthy();
    expect(api.calls.some(({ path }) => path.startsWith('/operator/customers'))).toBe(false);
  });

  it('makes no link of what a stranger wrote', async () => {
    await renderRoute(ADDRESS);
    await screen.findByText(/evil\.example/);
    expect(screen.queryByRole('link', { name: /evil/ })).toBeNull();
  });
});
