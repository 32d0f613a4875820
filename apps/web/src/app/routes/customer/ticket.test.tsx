import type { AnswerTicketDto, CustomerTicketView } from '@tunda/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { problem, type Answers } from '../../../testing/answers';
import { customerDesk } from '../../../testing/customer-desk';
import { renderRoute } from '../../../testing/render-route';
import { aLetter, aTicket } from '../../../testing/tickets';

let api: Answers;
let ticket: CustomerTicketView;
beforeEach(() => {
  api = customerDesk();
  ticket = aTicket();
  api.on<CustomerTicketView>('GET /customer/tickets/K7QM3XTP', () => ticket);
  api.on<CustomerTicketView>('POST /customer/tickets/:number/close', () => {
    ticket = aTicket({ status: 'closed', canReopen: true });
    return ticket;
  });
  api.on<CustomerTicketView>('POST /customer/tickets/:number/reopen', () => {
    ticket = aTicket({ status: 'open' });
    return ticket;
  });
});

const open = () => renderRoute('/tickets/K7QM3XTP');

describe('a ticket', () => {
  it('is closed after one question, and the closing can be taken back', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Chiudi il ticket' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'Era la password');
    await user.click(within(dialog).getByRole('button', { name: 'Chiudi il ticket' }));
    expect(await screen.findByText('Questo ticket è chiuso')).toBeTruthy();
    expect(api.calls.find((call) => call.path.endsWith('/close'))?.body).toEqual({ reason: 'Era la password' });
    expect(screen.queryByRole('textbox', { name: 'La tua risposta' })).toBeNull();
    // the button that closed it is gone: the focus must be somewhere
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));

    const snack = screen.getByText('Il ticket è chiuso.').parentElement as HTMLElement;
    await user.click(within(snack).getByRole('button', { name: 'Annulla' }));
    expect(await screen.findByRole('textbox', { name: 'La tua risposta' })).toBeTruthy();
  });

  it('cannot be taken up again when it was closed long ago: a new one is offered', async () => {
    ticket = aTicket({ status: 'closed', canReopen: false });
    await open();
    expect(await screen.findByText(/È chiuso da molto tempo/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Riapri il ticket' })).toBeNull();
  });

  it('keeps the answer that could not be sent, and empties the field when it was', async () => {
    api.on<CustomerTicketView>('POST /customer/tickets/:number/messages', () => problem(503, 'service-unavailable'));
    const { user } = await open();
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'La tua risposta' });
    await user.type(field, 'Succede anche dalla webmail.');
    await user.click(screen.getByRole('button', { name: 'Invia la risposta' }));
    await screen.findByText(/Il servizio non risponde/);
    expect(field.value).toBe('Succede anche dalla webmail.');

    api.on<CustomerTicketView>('POST /customer/tickets/:number/messages', ({ body }) => {
      const own = aLetter({ id: '0192a000-0000-7000-8000-0000000000a2', body: (body as AnswerTicketDto).body });
      ticket = aTicket({ messages: [aLetter(), own], lastMessageId: own.id });
      return ticket;
    });
    await user.click(screen.getByRole('button', { name: 'Invia la risposta' }));
    await waitFor(() => expect(field.value).toBe(''));
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('that belongs to somebody else is not there', async () => {
    api.on<CustomerTicketView>('GET /customer/tickets/K7QM3XTP', () => problem(404, 'not-found'));
    await open();
    expect(await screen.findByRole('heading', { name: 'Questo ticket non c’è' })).toBeTruthy();
  });
});
