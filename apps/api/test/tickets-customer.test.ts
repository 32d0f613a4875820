import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CustomerTicketPageView, CustomerTicketView, type CustomerTicketView as Ticket } from '@tunda/domain';
import type { GivenContact } from './support/given.js';
import { expectView } from './support/view.js';
import { topicDesk, type Caller, type TopicDesk } from './support/topic-desk.js';

const DAY = 86_400_000;
let t: TopicDesk;
let giulia: GivenContact;
let as: Caller;

beforeAll(async () => {
  t = await topicDesk();
});
afterAll(() => t.desk.close());
beforeEach(async () => {
  await t.desk.database.clear();
  giulia = await t.given.contact({ name: 'Giulia Bianchi' });
  as = await t.asContact(giulia);
});

const request = { department: 'technical', subject: '  Il sito  ', body: 'Il sito esempio.it risponde 500.' };
const count = async (table: string): Promise<number> =>
  (await t.desk.database.dataSource.query(`SELECT count(*)::int AS count FROM ${table}`))[0].count;

describe('opening a ticket', () => {
  test('gives it a number, keeps it open, and promises the acknowledgement', async () => {
    const answer = await as<Ticket>('POST', '/customer/tickets', { body: request });
    expect(answer.status).toBe(201);
    const ticket = expectView(CustomerTicketView, answer.body);
    expect(ticket).toMatchObject({
      subject: 'Il sito',
      status: 'open',
      department: 'technical',
      lastAuthor: 'contact',
    });
    expect(ticket.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(ticket.messages).toHaveLength(1);
    expect(ticket.messages[0]).toMatchObject({ body: request.body, authorName: 'Giulia Bianchi', channel: 'web' });
    expect(ticket.events).toMatchObject([{ kind: 'opened', by: 'contact' }]);
    expect(answer.headers.location).toBe(`/api/v1/customer/tickets/${ticket.number}`);
    const [promise] = await t.promises('ticket-opened');
    expect(promise?.payload.messageId).toBe(ticket.lastMessageId);
  });

  test('twice with one Idempotency-Key makes one ticket, even at the same moment', async () => {
    const headers = { 'Idempotency-Key': 'bozza-1' };
    const open = () => as<Ticket>('POST', '/customer/tickets', { body: request, headers });
    const [one, two] = await Promise.all([open(), open()]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body).toEqual(one.body);
    expect(two.headers.location).toBe(one.headers.location);
    expect(await count('ticket')).toBe(1);
    expect(await t.promises('ticket-opened')).toHaveLength(1);
  });

  test('refuses what the form refuses, with a pointer to each field', async () => {
    const answer = await as('POST', '/customer/tickets', {
      body: { department: 'vendite', subject: ' ', body: 'a\u0000b', attachmentIds: ['x'] },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid-input' });
    const pointers = (answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(new Set(pointers)).toEqual(new Set(['/department', '/subject', '/body', '/attachmentIds']));
  });

  test.each(['status', 'customerId', 'contactId', 'channel', 'internal', 'claimedAddress'])(
    'refuses a request that tries to set %s',
    async (field) => {
      const answer = await as('POST', '/customer/tickets', { body: { ...request, [field]: 'closed' } });
      expect(answer.status).toBe(422);
      expect(await count('ticket')).toBe(0);
    },
  );

  test('refuses a contact who may not open tickets', async () => {
    const reader = await t.given.contact({ customerId: giulia.customerId, opensTickets: false });
    const answer = await (await t.asContact(reader))('POST', '/customer/tickets', { body: request });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'no-permission' });
  });

  test('takes nobody in without a session', async () => {
    expect((await t.desk.call('POST', '/customer/tickets', { body: request })).status).toBe(401);
  });
});

describe('the conversation', () => {
  test('never shows notes, names of operators, assignments or reasons of the desk', async () => {
    const marta = await t.given.operator({ name: 'Marta Conti' });
    const ticket = await t.tickets.ticket(giulia);
    const desk = await t.asOperator(marta);
    await desk('POST', `/operator/tickets/${ticket.id}/notes`, { body: { body: 'cliente moroso, attenzione' } });
    await desk('POST', `/operator/tickets/${ticket.id}/assignee`, { body: { operatorId: marta.id } });
    await desk('POST', `/operator/tickets/${ticket.id}/messages`, {
      body: { body: 'Guardiamo.', lastSeenMessageId: ticket.messageId },
    });
    await desk('POST', `/operator/tickets/${ticket.id}/status`, { body: { status: 'closed', reason: 'moroso' } });
    const answer = await as<Ticket>('GET', `/customer/tickets/${ticket.number}`);
    const shown = expectView(CustomerTicketView, answer.body);
    expect(shown.messages.map(({ body }) => body)).toEqual([expect.any(String), 'Guardiamo.']);
    expect(shown.messages[1]?.authorName).toBe('Tunda Assistenza');
    expect(shown.events.map(({ kind, by, details }) => [kind, by, details])).toEqual([
      ['moved', 'desk', { from: 'open', to: 'waiting' }],
      ['moved', 'desk', { from: 'waiting', to: 'closed' }],
    ]);
    expect(answer.text).not.toMatch(/moroso|Marta/);
  });

  test('goes on with her answer, and it is our turn again', async () => {
    const ticket = await t.tickets.ticket(giulia, { status: 'resolved' });
    const file = await t.tickets.attachment({ uploaderId: giulia.id });
    t.desk.clock.advance(60_000);
    const answer = await as<Ticket>('POST', `/customer/tickets/${ticket.number}/messages`, {
      body: { body: 'Succede ancora.', attachmentIds: [file.id] },
    });
    expect(answer.status).toBe(201);
    const shown = expectView(CustomerTicketView, answer.body);
    expect(shown.status).toBe('open');
    expect(shown.messages[1]).toMatchObject({ body: 'Succede ancora.', attachments: [{ id: file.id }] });
    expect(shown.events.at(-1)).toMatchObject({
      kind: 'moved',
      by: 'contact',
      details: { from: 'resolved', to: 'open' },
    });
  });

  test('refuses an answer in a closed ticket, and says since when it is closed', async () => {
    const ticket = await t.tickets.ticket(giulia, { status: 'closed', closedAt: t.desk.clock.now() });
    const answer = await as('POST', `/customer/tickets/${ticket.number}/messages`, { body: { body: 'Ciao' } });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'ticket-already-closed',
      details: { closedAt: t.desk.clock.now().toISOString() },
    });
  });

  test('refuses an attachment of somebody else and keeps nothing of the answer', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const other = await t.tickets.attachment({ uploaderId: (await t.given.contact()).id });
    const answer = await as('POST', `/customer/tickets/${ticket.number}/messages`, {
      body: { body: 'Ecco', attachmentIds: [other.id] },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'attachment-not-usable', details: { attachmentIds: [other.id] } });
    expect(await count('message')).toBe(1);
  });

  test('accepts the number as people write it', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const typed = `${ticket.number.slice(0, 4)}-${ticket.number.slice(4)}`.toLowerCase();
    expect((await as('GET', `/customer/tickets/${typed}`)).status).toBe(200);
  });
});

describe('closing and reopening', () => {
  test('closes with a reason, reopens within fourteen days, not later', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const at = `/customer/tickets/${ticket.number}`;
    const closed = await as<Ticket>('POST', `${at}/close`, { body: { reason: 'risolto da sola' } });
    expect(closed.status).toBe(200);
    expect(closed.body).toMatchObject({ status: 'closed', canReopen: true });
    expect(closed.body.events.at(-1)?.details.reason).toBe('risolto da sola');
    t.desk.clock.advance(14 * DAY);
    const reader = await t.asContact(giulia);
    expect((await reader<Ticket>('POST', `${at}/reopen`)).body.status).toBe('open');
    await reader('POST', `${at}/close`, { body: {} });
    t.desk.clock.advance(14 * DAY + 1);
    const later = await t.asContact(giulia);
    expect((await later<Ticket>('GET', at)).body.canReopen).toBe(false);
    const refused = await later('POST', `${at}/reopen`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'reopen-too-late', details: { days: 14 } });
  });

  test('refuses to close twice and says what is possible', async () => {
    const ticket = await t.tickets.ticket(giulia, { status: 'closed', closedAt: t.desk.clock.now() });
    const answer = await as('POST', `/customer/tickets/${ticket.number}/close`, { body: {} });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'move-not-allowed', details: { allowed: ['open'] } });
  });
});

describe('who sees what', () => {
  const routes = (number: string) =>
    [
      ['GET', `/customer/tickets/${number}`, undefined],
      ['POST', `/customer/tickets/${number}/messages`, { body: 'Ciao' }],
      ['POST', `/customer/tickets/${number}/close`, {}],
      ['POST', `/customer/tickets/${number}/reopen`, undefined],
    ] as const;

  test("a colleague's ticket, another account's and one that does not exist give the same 404", async () => {
    const carla = await t.given.contact({ customerId: giulia.customerId, name: 'Carla Neri' });
    const stranger = await t.given.contact();
    const asCarla = await t.asContact(carla);
    const hers = await t.tickets.ticket(giulia);
    const foreign = await t.tickets.ticket(stranger);
    const held = await t.tickets.held();
    for (const number of [hers.number, foreign.number, held.ticket.number, 'ZZZZZZZZ', 'nulla']) {
      for (const [method, address, body] of routes(number)) {
        const answer = await asCarla(method, address, body ? { body } : {});
        expect([address, answer.status]).toEqual([address, 404]);
        expect({ ...(answer.body as object), instance: '' }).toEqual({
          type: '/problems/not-found',
          title: 'There is nothing here',
          status: 404,
          instance: '',
          code: 'not-found',
        });
      }
    }
    expect(await count('message')).toBe(3);
  });

  test('a contact who sees all sees those of her account, and no others', async () => {
    const all = await t.given.contact({ customerId: giulia.customerId, seesAllTickets: true });
    const foreign = await t.tickets.ticket(await t.given.contact(), { subject: 'Altrui' });
    const hers = await t.tickets.ticket(giulia);
    const asAll = await t.asContact(all);
    const page = expectView(CustomerTicketPageView, (await asAll('GET', '/customer/tickets')).body);
    expect(page.items.map(({ number }) => number)).toEqual([hers.number]);
    expect((await asAll('POST', `/customer/tickets/${hers.number}/messages`, { body: { body: 'Io' } })).status).toBe(
      201,
    );
    expect((await asAll('GET', `/customer/tickets/${foreign.number}`)).status).toBe(404);
  });

  test('a removed contact has no authority from that moment', async () => {
    const carla = await t.given.contact({ customerId: giulia.customerId });
    const asCarla = await t.asContact(carla);
    expect((await asCarla('GET', '/customer/tickets')).status).toBe(200);
    const desk = await t.asOperator(await t.given.operator());
    await desk('DELETE', `/operator/contacts/${carla.id}`);
    expect((await asCarla('GET', '/customer/tickets')).status).toBe(401);
  });
});
