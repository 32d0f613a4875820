import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OperatorTicketView, type OperatorTicketView as Ticket } from '@tunda/domain';
import { newId } from '../src/database/ids.js';
import type { GivenContact, GivenPerson } from './support/given.js';
import { statusesOf, topicDesk, type Caller, type TopicDesk } from './support/topic-desk.js';
import { expectView } from './support/view.js';

let t: TopicDesk;
let giulia: GivenContact;
let marta: GivenPerson;
let as: Caller;

beforeAll(async () => {
  t = await topicDesk();
});
afterAll(() => t.desk.close());
beforeEach(async () => {
  await t.desk.database.clear();
  giulia = await t.given.contact({ name: 'Giulia Bianchi' });
  marta = await t.given.operator({ name: 'Marta Conti' });
  as = await t.asOperator(marta);
});

const reply = (lastSeenMessageId: string, body = 'Abbiamo riavviato il servizio.') => ({
  body: { body, lastSeenMessageId },
});

describe('replying', () => {
  test('passes the turn to the customer, promises the mail, and shows that it is queued', async () => {
    const ticket = await t.tickets.ticket(giulia);
    t.desk.clock.advance(60_000);
    const answer = await as<Ticket>('POST', `/operator/tickets/${ticket.id}/messages`, reply(ticket.messageId));
    expect(answer.status).toBe(201);
    const shown = expectView(OperatorTicketView, answer.body);
    expect(shown).toMatchObject({ status: 'waiting', lastAuthor: 'operator' });
    expect(shown.waitingSince).toBe(t.desk.clock.now().toISOString());
    expect(shown.messages.map(({ authorName, delivery }) => [authorName, delivery])).toEqual([
      ['Giulia Bianchi', null],
      ['Marta Conti', 'queued'],
    ]);
    const messageId = shown.lastMessageId;
    expect(await t.promises('reply-sent')).toEqual([
      { payload: { ticketId: ticket.id, messageId }, subjectId: messageId, dedupeKey: `reply-sent:${messageId}` },
    ]);
    await t.desk.database.dataSource.query(`UPDATE outbox_message SET "sentAt" = now() WHERE "subjectId" = $1`, [
      messageId,
    ]);
    expect((await as<Ticket>('GET', `/operator/tickets/${ticket.number}`)).body.messages[1]?.delivery).toBe('sent');
    await t.desk.database.dataSource.query(
      `UPDATE outbox_message SET "sentAt" = NULL, "failedAt" = now() WHERE "subjectId" = $1`,
      [messageId],
    );
    expect((await as<Ticket>('GET', `/operator/tickets/${ticket.id}`)).body.messages[1]?.delivery).toBe('failed');
  });

  test('two operators at once: one answer is kept, the other is told that the thread moved on', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const paola = await t.asOperator(await t.given.operator({ name: 'Paola Riva' }));
    const at = `/operator/tickets/${ticket.id}/messages`;
    const answers = await Promise.all([
      as<Ticket>('POST', at, reply(ticket.messageId, 'Da Marta')),
      paola<Ticket>('POST', at, reply(ticket.messageId, 'Da Paola')),
    ]);
    expect(statusesOf(answers)).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409);
    const kept = answers.find(({ status }) => status === 201);
    expect(lost?.body).toMatchObject({
      code: 'thread-moved-on',
      details: { lastMessageId: kept?.body.lastMessageId },
    });
    expect(await t.promises('reply-sent')).toHaveLength(1);
  });

  test.each([
    ['waiting', { status: 'waiting' }],
    ['resolved', { status: 'resolved' }],
    ['open', { status: 'open' }],
  ] as const)('with then=%s leaves the ticket there', async (then, expected) => {
    const ticket = await t.tickets.ticket(giulia);
    const { body } = reply(ticket.messageId);
    const answer = await as<Ticket>('POST', `/operator/tickets/${ticket.id}/messages`, { body: { ...body, then } });
    expect(answer.body).toMatchObject(expected);
  });

  test('refuses an unverified sender, a closed and a rejected ticket, each with its own word', async () => {
    const held = await t.tickets.held();
    const rejected = await t.tickets.held({ state: 'rejected' });
    const closed = await t.tickets.ticket(giulia, { status: 'closed', closedAt: t.desk.clock.now() });
    const refused = async (ticket: { id: string; messageId: string }) => {
      const answer = await as('POST', `/operator/tickets/${ticket.id}/messages`, reply(ticket.messageId));
      return [answer.status, (answer.body as { code: string }).code];
    };
    expect(await refused(held.ticket)).toEqual([409, 'ticket-not-verified']);
    expect(await refused(rejected.ticket)).toEqual([409, 'ticket-rejected']);
    expect(await refused(closed)).toEqual([409, 'ticket-already-closed']);
    expect(await t.promises('reply-sent')).toEqual([]);
  });

  test('a note changes no turn, leaves by no mail, and does not make a reply stale', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const file = await t.tickets.attachment({ uploaderId: marta.id });
    const answer = await as<Ticket>('POST', `/operator/tickets/${ticket.id}/notes`, {
      body: { body: 'Chiamato, non risponde', attachmentIds: [file.id] },
    });
    expect(answer.status).toBe(201);
    const shown = expectView(OperatorTicketView, answer.body);
    expect(shown).toMatchObject({ status: 'open', lastMessageId: ticket.messageId });
    expect(shown.messages[1]).toMatchObject({ internal: true, delivery: null, attachments: [{ id: file.id }] });
    expect(await t.promises('reply-sent')).toEqual([]);
    expect((await as('POST', `/operator/tickets/${ticket.id}/messages`, reply(ticket.messageId))).status).toBe(201);
  });
});

describe('moving, assigning, changing department', () => {
  test('resolving tells the customer each time it happens', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const move = (status: string) => as<Ticket>('POST', `/operator/tickets/${ticket.id}/status`, { body: { status } });
    expect((await move('resolved')).body.moves).toEqual(['open', 'waiting', 'closed']);
    await move('open');
    await move('resolved');
    expect(await t.promises('ticket-resolved')).toHaveLength(2);
    const refused = await move('resolved');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'move-not-allowed', details: { from: 'resolved', to: 'resolved' } });
  });

  test.each(['unverified', 'rejected', 'nuovo'])('cannot be moved to %s by hand', async (status) => {
    const ticket = await t.tickets.ticket(giulia);
    expect((await as('POST', `/operator/tickets/${ticket.id}/status`, { body: { status } })).status).toBe(422);
  });

  test('a held request cannot be opened past its verification', async () => {
    const held = await t.tickets.held();
    const answer = await as('POST', `/operator/tickets/${held.ticketId}/status`, { body: { status: 'open' } });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'move-not-allowed']);
    expect((await as<Ticket>('GET', `/operator/tickets/${held.ticketId}`)).body.moves).toEqual([]);
  });

  test('assigns to an active operator and gives back; refuses a disabled or unknown one', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const gone = await t.given.operator({ disabledAt: t.desk.clock.now() });
    const assign = (operatorId: unknown) =>
      as<Ticket>('POST', `/operator/tickets/${ticket.id}/assignee`, { body: { operatorId } });
    expect((await assign(marta.id)).body).toMatchObject({ assigneeId: marta.id, assigneeName: 'Marta Conti' });
    expect((await assign(null)).body).toMatchObject({ assigneeId: null, assigneeName: null });
    for (const id of [gone.id, newId(), giulia.id])
      expect([(await assign(id)).status, (await assign(id)).body]).toMatchObject([422, { code: 'assignee-not-valid' }]);
    expect((await assign(undefined)).status).toBe(422);
  });

  test('changes department and keeps the place in the queue', async () => {
    const ticket = await t.tickets.ticket(giulia);
    t.desk.clock.advance(3_600_000);
    const answer = await as<Ticket>('POST', `/operator/tickets/${ticket.id}/department`, {
      body: { department: 'commercial' },
    });
    expect(answer.body).toMatchObject({ department: 'commercial', waitingSince: ticket.waitingSince.toISOString() });
    expect(answer.body.events.at(-1)).toMatchObject({
      kind: 'department-changed',
      actorName: 'Marta Conti',
      details: { from: 'technical', to: 'commercial' },
    });
  });

  test('every call on a ticket that does not exist is 404', async () => {
    for (const [path, body] of [
      ['', undefined],
      ['/messages', { body: 'a', lastSeenMessageId: newId() }],
      ['/notes', { body: 'a' }],
      ['/status', { status: 'open' }],
      ['/assignee', { operatorId: null }],
      ['/department', { department: 'technical' }],
    ] as const)
      for (const id of [newId(), 'ZZZZZZZZ', 'nulla'])
        expect((await as(body ? 'POST' : 'GET', `/operator/tickets/${id}${path}`, body ? { body } : {})).status).toBe(
          404,
        );
  });
});

describe('opening for a contact', () => {
  const request = { department: 'commercial', subject: 'Preventivo', body: 'Ha chiamato per un preventivo.' };

  test('makes it her ticket, written down by the desk, and tells her', async () => {
    const answer = await as<Ticket>('POST', '/operator/tickets', { body: { ...request, contactId: giulia.id } });
    expect(answer.status).toBe(201);
    const ticket = expectView(OperatorTicketView, answer.body);
    expect(answer.headers.location).toBe(`/api/v1/operator/tickets/${ticket.id}`);
    expect(ticket).toMatchObject({ contactId: giulia.id, requesterName: 'Giulia Bianchi', channel: 'desk' });
    expect(ticket.events).toMatchObject([{ kind: 'opened', by: 'desk', actorName: 'Marta Conti' }]);
    expect(await t.promises('ticket-opened')).toHaveLength(1);
  });

  test('by a token comes in by the api; without its scope not at all', async () => {
    const token = await t.given.token(['tickets:write']);
    const open = (secret: string) =>
      t.desk.call<Ticket>('POST', '/operator/tickets', { body: { ...request, contactId: giulia.id }, token: secret });
    expect((await open(token)).body).toMatchObject({ channel: 'api' });
    expect((await open(await t.given.token(['tickets:read']))).status).toBe(403);
  });

  test('refuses a contact who is unknown or was removed', async () => {
    const removed = await t.given.contact({ customerId: giulia.customerId, removedAt: t.desk.clock.now() });
    for (const contactId of [removed.id, newId()])
      expect((await as('POST', '/operator/tickets', { body: { ...request, contactId } })).status).toBe(404);
  });
});

describe('a very long conversation', () => {
  test('shows its newest five hundred messages in their order, and who wrote at the same time by id', async () => {
    const ticket = await t.tickets.ticket(giulia);
    await t.desk.database.dataSource.query(
      `INSERT INTO message (id, "ticketId", author, "authorName", internal, channel, body, "createdAt")
       SELECT gen_random_uuid(), $1, 'contact', 'Giulia', false, 'web', i::text, $2::timestamptz + make_interval(secs => (i + 1) / 2)
       FROM generate_series(1, 600) i`,
      [ticket.id, t.desk.clock.now()],
    );
    const { body } = await as<Ticket>('GET', `/operator/tickets/${ticket.id}`);
    const shown = body.messages.map(({ createdAt, id }) => `${createdAt} ${id}`);
    expect(shown).toHaveLength(500);
    expect(shown).toEqual(shown.toSorted());
    expect(
      body.messages
        .slice(-2)
        .map(({ body: text }) => text)
        .toSorted(),
    ).toEqual(['599', '600']);
  });
});

describe('a held request', () => {
  test('has no account in it, whatever its address claims', async () => {
    const held = await t.tickets.held({ claimedAddress: giulia.address });
    const answer = await as<Ticket>('GET', `/operator/tickets/${held.ticketId}`);
    expect(expectView(OperatorTicketView, answer.body)).toMatchObject({
      customerId: null,
      customerName: null,
      contactId: null,
      claimedAddress: giulia.address,
      requesterName: giulia.address,
      verificationId: held.id,
    });
    expect(answer.text).not.toContain(giulia.customerId);
  });
});
