import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actingContact, type ContactActor } from '@tunda/domain';
import { ContactEntity } from '../src/contacts/contact.entity.js';
import { newId } from '../src/database/ids.js';
import { inTransaction, type Tx } from '../src/database/in-transaction.js';
import { IncomingMailEntity } from '../src/mail/incoming-mail.entity.js';
import { OutboxMessageEntity } from '../src/outbox/outbox-message.entity.js';
import { MailIntakeService } from '../src/tickets/mail-intake.service.js';
import { TicketMailReads } from '../src/tickets/ticket-for-mail.js';
import type { GivenContact } from './support/given.js';
import { topicDesk, type TopicDesk } from './support/topic-desk.js';

let t: TopicDesk;
let intake: MailIntakeService;
let giulia: GivenContact;
let actor: ContactActor;

beforeAll(async () => {
  t = await topicDesk();
  intake = t.desk.app.get(MailIntakeService);
});
afterAll(() => t.desk.close());
beforeEach(async () => {
  await t.desk.database.clear();
  giulia = await t.given.contact({ name: 'Giulia Bianchi' });
  actor = await actorOf(giulia);
});

const actorOf = async ({ id }: GivenContact): Promise<ContactActor> =>
  actingContact(await t.desk.database.dataSource.getRepository(ContactEntity).findOneByOrFail({ id }));
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(t.desk.database.dataSource, work);
const request = {
  department: 'technical',
  subject: 'Il sito',
  body: 'Risponde 500.\n> vecchio',
  quotedFrom: 14,
} as const;
const file = (filename: string, content: string) => ({
  filename,
  declaredType: 'text/plain',
  bytes: Buffer.from(content),
});

async function incomingMail(messageIdHeader: string): Promise<string> {
  const id = newId();
  await t.desk.database.dataSource.getRepository(IncomingMailEntity).insert({
    id,
    receivedAt: t.desk.clock.now(),
    sha256: id.replaceAll('-', '').repeat(2),
    size: 3,
    raw: Buffer.from('abc'),
    envelope: { ingress: 'lmtp', from: null, to: [], ip: null, helo: null },
    state: 'received',
    kind: null,
    level: null,
    evidence: null,
    messageIdHeader,
    logicalKey: null,
    nextAt: t.desk.clock.now(),
    lastError: null,
    ticketId: null,
  });
  return id;
}

describe('a mail of a proven contact', () => {
  test('opens a ticket with its files, folded quote and acknowledgement', async () => {
    const mailId = await incomingMail('<a@cliente.example>');
    const files = [file('../a.log', 'riga'), file('vuoto.txt', ''), file('b.html', '<html>')];
    const opened = await inTx((tx) => intake.openByMail(tx, actor, request, files, mailId));
    const { body } = await (
      await t.asContact(giulia)
    )<{ messages: unknown[] }>('GET', `/customer/tickets/${opened.number}`);
    expect(body.messages).toMatchObject([
      {
        id: opened.messageId,
        channel: 'mail',
        quotedFrom: 14,
        attachments: [
          { filename: 'a.log', suspicious: false },
          { filename: 'b.html', suspicious: true },
        ],
      },
    ]);
    expect(await t.promises('ticket-opened')).toMatchObject([{ payload: { ticketId: opened.ticketId } }]);
  });

  test('worked twice makes one ticket', async () => {
    const mailId = await incomingMail('<a@cliente.example>');
    await inTx((tx) => intake.openByMail(tx, actor, request, [], mailId));
    await expect(inTx((tx) => intake.openByMail(tx, actor, request, [], mailId))).rejects.toThrow(/message_of_mail/);
    const [{ count }] = await t.desk.database.dataSource.query('SELECT count(*)::int AS count FROM ticket');
    expect(count).toBe(1);
  });

  test('answers in her ticket and makes it our turn; a closed one refuses before anything is written', async () => {
    const ticket = await t.tickets.ticket(giulia, { status: 'waiting' });
    const mailId = await incomingMail('<b@cliente.example>');
    const answer = { body: 'Ancora', quotedFrom: null };
    const done = await inTx((tx) => intake.answerByMail(tx, ticket.id, actor, answer, [], mailId));
    expect(done).toMatchObject({ ticketId: ticket.id, number: ticket.number });
    const closed = await t.tickets.ticket(giulia, { status: 'closed', closedAt: t.desk.clock.now() });
    const tried = await inTx(async (tx) => {
      const refusal = intake.answerByMail(tx, closed.id, actor, answer, [], newId());
      await expect(refusal).rejects.toMatchObject({ code: 'ticket-already-closed' });
      return tx.query('SELECT status FROM ticket WHERE id = $1', [ticket.id]);
    });
    expect(tried).toEqual([{ status: 'open' }]);
  });

  test('takes part in her own tickets, and in those of the account if she sees all', async () => {
    const anna = await t.given.contact({ customerId: giulia.customerId });
    const stranger = await t.given.contact();
    const ticket = await t.tickets.ticket(giulia);
    const takesPart = async (contact: GivenContact) => {
      const acting = await actorOf(contact);
      return inTx((tx) => intake.takesPart(tx, ticket.id, acting));
    };
    expect(await takesPart(giulia)).toBe(true);
    expect(await takesPart(anna)).toBe(false);
    expect(await takesPart(stranger)).toBe(false);
  });
});

describe('a mail nobody has proven', () => {
  test('is held: owned by nobody, told to nobody', async () => {
    const mailId = await incomingMail('<c@altrove.example>');
    const held = await inTx((tx) => intake.holdByMail(tx, giulia.address, request, [file('a.txt', 'x')], mailId));
    const [row] = await t.desk.database.dataSource.query(
      `SELECT t.status, t."customerId", m."authorName" FROM ticket t JOIN message m ON m."ticketId" = t.id WHERE t.id = $1`,
      [held.ticketId],
    );
    expect(row).toEqual({ status: 'unverified', customerId: null, authorName: giulia.address });
    expect(await t.promises('ticket-opened')).toEqual([]);
    expect(
      await t.desk.app.get(TicketMailReads).forNotice(t.desk.database.dataSource.manager, held.ticketId),
    ).toBeNull();
  });
});

describe('routing', () => {
  test("finds the ticket by number, by our message, by our mail, and by the sender's own earlier mail", async () => {
    const mailId = await incomingMail('<d@cliente.example>');
    const opened = await inTx((tx) => intake.openByMail(tx, actor, request, [], mailId));
    const [promise] = await t.desk.database.dataSource.getRepository(OutboxMessageEntity).find();
    const expected = {
      ticketId: opened.ticketId,
      customerId: giulia.customerId,
      contactId: giulia.id,
      status: 'open',
      number: opened.number,
    };
    await inTx(async (tx) => {
      expect(await intake.findForRouting(tx, { number: opened.number })).toEqual(expected);
      expect(await intake.findForRouting(tx, { messageId: opened.messageId })).toEqual(expected);
      expect(await intake.findForRouting(tx, { messageId: promise?.id ?? '' })).toEqual(expected);
      expect(await intake.findForRouting(tx, { foreignMessageId: '<d@cliente.example>' })).toEqual(expected);
      expect(await intake.findForRouting(tx, { number: 'ZZZZZZZZ' })).toBeNull();
      expect(await intake.findForRouting(tx, { messageId: newId() })).toBeNull();
      expect(await intake.findForRouting(tx, { foreignMessageId: '<altro@cliente.example>' })).toBeNull();
    });
  });
});

describe('what a mail to the contact is written from', () => {
  const forNotice = (ticketId: string, messageId?: string) =>
    t.desk.app.get(TicketMailReads).forNotice(t.desk.database.dataSource.manager, ticketId, messageId);

  test('her primary address, the message with its files, the mails before it in their order', async () => {
    const mailId = await incomingMail('<e@cliente.example>');
    const opened = await inTx((tx) => intake.openByMail(tx, actor, request, [file('a.log', 'riga')], mailId));
    t.desk.clock.advance(1000);
    const sentAs = { to: giulia.address, subject: 'x', messageId: '<t.1@tunda.example>' };
    await t.desk.database.dataSource
      .getRepository(OutboxMessageEntity)
      .update({ subjectId: opened.ticketId }, { sentAt: t.desk.clock.now(), sentAs });
    await t.tickets.address(giulia, 'seconda@cliente.example');
    const facts = await forNotice(opened.ticketId, opened.messageId);
    expect(facts).toMatchObject({
      number: opened.number,
      contact: { id: giulia.id, address: giulia.address, language: 'it', removed: false },
      message: { body: request.body, authorName: 'Giulia Bianchi', attachments: [{ filename: 'a.log', size: 4 }] },
      previousMailIds: ['<e@cliente.example>', '<t.1@tunda.example>'],
    });
    expect(await facts?.message?.attachments[0]?.bytes()).toEqual(Buffer.from('riga'));
  });

  test('never a note, nor a message of another ticket', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const note = await t.tickets.message(ticket, { internal: true });
    const foreign = await t.tickets.ticket(giulia);
    expect((await forNotice(ticket.id, note.id))?.message).toBeNull();
    expect((await forNotice(ticket.id, foreign.messageId))?.message).toBeNull();
  });

  test('a removed contact is marked, and has no address any more', async () => {
    const ticket = await t.tickets.ticket(giulia);
    await t.desk.database.dataSource.query('DELETE FROM contact_address');
    await t.desk.database.dataSource.query('UPDATE contact SET "removedAt" = now()');
    expect((await forNotice(ticket.id))?.contact).toMatchObject({ removed: true, address: '' });
  });

  test('of a long conversation the first mail and the newest ones', async () => {
    const ticket = await t.tickets.ticket(giulia);
    for (let i = 1; i <= 30; i++) {
      t.desk.clock.advance(1000);
      const mailId = await incomingMail(`<${i}@cliente.example>`);
      await inTx((tx) => intake.answerByMail(tx, ticket.id, actor, { body: `${i}`, quotedFrom: null }, [], mailId));
    }
    const ids = (await forNotice(ticket.id))?.previousMailIds ?? [];
    expect(ids).toHaveLength(20);
    expect([ids[0], ids[1], ids.at(-1)]).toEqual([
      '<1@cliente.example>',
      '<12@cliente.example>',
      '<30@cliente.example>',
    ]);
  });
});
