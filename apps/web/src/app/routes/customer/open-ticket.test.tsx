import type { CustomerTicketView, OpenTicketDto } from '@tunda/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Answers, Call } from '../../../testing/answers';
import { customerDesk } from '../../../testing/customer-desk';
import { aContact } from '../../../testing/people';
import { renderRoute, type RenderedRoute } from '../../../testing/render-route';
import { aTicket } from '../../../testing/tickets';

const VAGUE = 'Non mi funziona la posta';
const TWO =
  'La casella info@officinabianchi.it non riceve da ieri: chi ci scrive riceve indietro "550 mailbox full". Inoltre la ' +
  'fattura 2026/118 riporta 90 euro invece di 60, come da contratto: potete emettere una nota di credito?';

let api: Answers;
beforeEach(() => {
  api = customerDesk();
  let opened = 0;
  api.on<CustomerTicketView>('POST /customer/tickets', ({ body }) => {
    opened += 1;
    return aTicket({ number: opened === 1 ? 'K7QM3XTP' : 'M2RT8WQZ', subject: (body as OpenTicketDto).subject });
  });
});

const sendings = (): Call[] => api.calls.filter((call) => call.method === 'POST' && call.path === '/customer/tickets');
const bodyField = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'La tua richiesta' });
const sendButton = (): HTMLElement => screen.getByRole('button', { name: /^Invia/ });

/** Fills the form. The long text arrives as one paste would: letter by letter says nothing more and takes seconds. */
async function write(body: string, subject = 'Posta'): Promise<RenderedRoute['user']> {
  const { user } = await renderRoute('/tickets/new');
  await user.click(await screen.findByRole('radio', { name: /Qualcosa non funziona/ }));
  await user.type(screen.getByRole('textbox', { name: 'Oggetto' }), subject);
  fireEvent.change(bodyField(), { target: { value: body } });
  return user;
}

describe('opening a ticket', () => {
  it('keeps what was written when it cannot be sent, and sends it again under the same key', async () => {
    const user = await write('La casella info@officinabianchi.it rifiuta la password da ieri.');
    api.offline(true);
    await user.click(sendButton());
    expect((await screen.findByRole('alert')).textContent).toContain('Il testo è salvo qui');
    expect(bodyField().value).toContain('rifiuta la password');
    expect(document.activeElement).toBe(sendButton());

    api.offline(false);
    api.on<CustomerTicketView>('POST /customer/tickets', () => new Response('', { status: 502 }));
    await user.click(sendButton());
    await screen.findByText(/Il servizio non risponde/);
    api.on<CustomerTicketView>('POST /customer/tickets', () => aTicket());
    await user.click(sendButton());
    await screen.findByRole('heading', { name: 'Abbiamo ricevuto la tua richiesta' });
    expect(screen.getByRole('link', { name: 'K7QM-3XTP' })).toBeTruthy();
    const keys = sendings().map((call) => call.headers.get('idempotency-key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
  });

  it('asks which mailbox it is, and the answer lands in the text', async () => {
    const user = await write(VAGUE);
    const question = await screen.findByRole('group', { name: 'Di quale casella si tratta?' }, { timeout: 3000 });
    expect(sendButton().textContent).toBe('Invia comunque');
    await user.type(within(question).getByRole('textbox'), 'info@officinabianchi.it{Enter}');
    expect(bodyField().value).toBe(`${VAGUE}\nLa casella è info@officinabianchi.it.`);
    expect(screen.queryByRole('group', { name: 'Di quale casella si tratta?' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Quando ricevo' }));
    expect(bodyField().value).toContain('Non ricevo i messaggi; l’invio funziona.');
    expect(sendings()).toHaveLength(0);
  });

  it('says each question once, and never takes the focus from who is writing', async () => {
    const user = await write(VAGUE);
    await user.click(bodyField());
    await screen.findByRole('group', { name: 'Di quale casella si tratta?' }, { timeout: 3000 });
    expect(document.activeElement).toBe(bodyField());
    fireEvent.change(bodyField(), { target: { value: `${VAGUE} per niente` } });
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 1100)));
    expect(within(screen.getByRole('log')).getAllByText('Di quale casella si tratta?')).toHaveLength(1);
  });

  it('divides a request with two matters into two tickets, one after the other', async () => {
    const user = await write(TWO);
    await user.click(await screen.findByRole('button', { name: 'Dividi in 2 ticket' }, { timeout: 3000 }));
    const first = await screen.findByRole('heading', { name: 'Richiesta 1 di 2' });
    expect(document.activeElement).toBe(first);
    expect(bodyField().value).not.toContain('fattura');
    await user.click(sendButton());
    await screen.findByRole('heading', { name: 'Richiesta 2 di 2' });
    expect(bodyField().value).toMatch(/^La fattura 2026\/118/);
    await user.click(sendButton());
    await screen.findByRole('heading', { name: 'Abbiamo ricevuto le tue 2 richieste' });
    expect(sendings().map((call) => (call.body as OpenTicketDto).department)).toEqual(['technical', 'administrative']);
    expect(Object.keys(localStorage).filter((key) => key.includes('open-ticket'))).toEqual([]);
  });

  it('puts a divided request together again', async () => {
    const user = await write(TWO);
    await user.click(await screen.findByRole('button', { name: 'Dividi in 2 ticket' }, { timeout: 3000 }));
    await user.click(await screen.findByRole('button', { name: 'Rimetti tutto insieme' }));
    expect(bodyField().value).toBe(TWO);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Oggetto' }).value).toBe('Posta');
  });

  it('shows no form to a contact who may not open tickets, and says whom to ask', async () => {
    api = customerDesk(aContact({ canOpenTickets: false }));
    await renderRoute('/tickets/new');
    await screen.findByRole('heading', { name: 'Il tuo profilo non può aprire ticket' });
    expect(screen.queryByRole('textbox', { name: 'La tua richiesta' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Apri Ticket' })).toBeNull();
  });
});
