import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ContactAddressEntity, ContactEntity } from '../src/contacts/contact.entity.js';
import { inTransaction } from '../src/database/in-transaction.js';
import { Outbox } from '../src/outbox/outbox.js';
import { MessageEntity } from '../src/tickets/message.entity.js';
import { TicketEntity } from '../src/tickets/ticket.entity.js';
import { VerificationEntity } from '../src/verification/verification.entity.js';
import { MailDesk, type SavedContact } from './support/test-mail-desk.js';
import { aMail, type Domain, type Fields } from './support/test-mail.js';
import type { SentMail } from './support/test-mail-wire.js';
import { newId } from '../src/database/ids.js';

let desk: MailDesk;
let rossi: Domain;
let evil: Domain;
let mario: SavedContact;
/** Mario's ticket, and the mail that carried an operator's answer to him. */
let ticket: TicketEntity;
let sent: SentMail;
let replyTo: string;

beforeAll(async () => {
  desk = await MailDesk.start();
  rossi = desk.domain('rossi.it');
  evil = desk.domain('evil.it');
});
afterAll(async () => desk.stop());

/** An operator answers: message, promise, mail. */
async function operatorAnswers(of: TicketEntity, body: string): Promise<SentMail> {
  const messageId = newId();
  const now = desk.clock.now();
  await inTransaction(desk.dataSource, async (tx) => {
    await tx.insert(MessageEntity, {
      id: messageId,
      ticketId: of.id,
      author: 'operator',
      contactId: null,
      operatorId: null,
      authorName: 'Marta',
      internal: false,
      channel: 'desk',
      body,
      quotedFrom: null,
      createdAt: now,
    });
    await tx.update(TicketEntity, of.id, { status: 'waiting', lastMessageId: messageId, lastMessageAt: now });
    const payload = { ticketId: of.id, messageId };
    await desk.desk.app
      .get(Outbox)
      .add(tx, [{ kind: 'reply-sent', payload, dedupeKey: `reply-sent:${messageId}`, subjectId: messageId }]);
  });
  await desk.sendOut();
  const mail = desk.relay.mails.at(-1);
  if (!mail) throw new Error('the answer was not sent');
  return mail;
}

beforeEach(async () => {
  await desk.clear();
  mario = await desk.contact({ address: 'mario@rossi.it' });
  await desk.receive(rossi.sign(aMail([['Message-ID', '<prima@rossi.it>']])));
  [ticket] = (await desk.tickets()) as [TicketEntity];
  await desk.sendOut();
  sent = await operatorAnswers(ticket, 'Riavviato, provi ora.');
  replyTo = sent.replyTo?.value[0]?.address ?? '';
});

const status = async (): Promise<string | undefined> =>
  (await desk.dataSource.getRepository(TicketEntity).findOneBy({ id: ticket.id }))?.status;
const thread = async (): Promise<string[]> =>
  (await desk.messages()).filter((message) => message.ticketId === ticket.id).map((message) => message.body);
const held = (): Promise<VerificationEntity[]> => desk.dataSource.getRepository(VerificationEntity).find();

/** An answer of Mario to our mail, signed by his domain; `fields` take the place of the usual ones. */
const answer = (fields: Fields = [], body = 'Grazie, funziona.\r\n'): Buffer => {
  const usual: Fields = [
    ['To', replyTo],
    ['Subject', 'Re: Il sito non risponde'],
    ['In-Reply-To', sent.messageId ?? ''],
  ];
  return rossi.sign(aMail([...new Map([...usual, ...fields])], body));
};

describe('our answer', () => {
  it('threads with everything before it and can be answered', () => {
    expect(sent.text).toMatch(/^Riavviato, provi ora\./);
    expect(sent.references).toEqual(['<prima@rossi.it>', desk.relay.mails[0]?.messageId]);
    expect(sent.inReplyTo).toBe(desk.relay.mails[0]?.messageId);
    expect(sent.messageId).toMatch(/^<t\.[0-9a-z]{8}\.[0-9a-f]{32}\.[0-9a-z]{27}@tunda\.it>$/);
    expect(sent).toMatchObject({ envelopeFrom: 'assistenza@tunda.it', envelopeTo: ['mario@rossi.it'] });
    expect(sent.headers.has('auto-submitted')).toBe(false);
    expect(sent.html).toContain('Riavviato, provi ora.');
  });
});

describe('an answer of the contact', () => {
  it('joins by the reply address, its quoted part folded and nothing lost (10)', async () => {
    const quoted =
      'Il giorno ven 20 nov 2026 alle ore 10:31 Assistenza <a@tunda.it> ha scritto:\r\n\r\n> Riavviato, provi ora.\r\n';
    const row = await desk.receive(answer([['In-Reply-To', '']], `Grazie, funziona.\r\n\r\n${quoted}`), {
      to: [replyTo],
    });
    expect(row).toMatchObject({ state: 'threaded', level: 'A', ticketId: ticket.id });
    expect(row.reasons).toContain('routed:token');
    const message = (await desk.messages()).at(-1);
    expect(message?.body.slice(0, message.quotedFrom ?? 0).trim()).toBe('Grazie, funziona.');
    expect(message?.body).toContain('> Riavviato, provi ora.');
    expect(await status()).toBe('open');
  });

  it('joins by our Message-ID, whatever the subject says (16)', async () => {
    const row = await desk.receive(
      answer([
        ['Subject', 'tutt’altro'],
        ['To', 'assistenza@tunda.it'],
      ]),
    );
    expect(row).toMatchObject({ state: 'threaded', ticketId: ticket.id });
    expect(row.reasons).toContain('routed:our-message-id');
  });

  it('joins by References when In-Reply-To is gone, and by his own earlier mail (17)', async () => {
    const lost: Fields = [
      ['In-Reply-To', ''],
      ['To', 'assistenza@tunda.it'],
    ];
    const byReferences = await desk.receive(answer([...lost, ['References', `<x@y> ${sent.messageId}`]]));
    expect(byReferences).toMatchObject({ state: 'threaded', ticketId: ticket.id });
    const byOwn = await desk.receive(
      answer([...lost, ['References', '<prima@rossi.it>']], 'Dimenticavo una cosa.\r\n'),
    );
    expect(byOwn).toMatchObject({ state: 'threaded', ticketId: ticket.id });
    expect(byOwn.reasons).toContain('routed:own-message-id');
  });

  it('of level B joins with her reply address, and waits without it', async () => {
    desk.dns.remove('_dmarc.rossi.it');
    try {
      expect(await desk.receive(answer(), { to: [replyTo] })).toMatchObject({ state: 'threaded', level: 'B' });
      const without = await desk.receive(answer([['To', 'assistenza@tunda.it']], 'Altro.\r\n'));
      expect(without).toMatchObject({ state: 'held', level: 'B' });
      expect(await thread()).toHaveLength(3);
    } finally {
      desk.dns.txt('_dmarc.rossi.it', 'v=DMARC1; p=reject');
    }
  });

  it('to a closed ticket becomes a new one (18)', async () => {
    await desk.dataSource
      .getRepository(TicketEntity)
      .update(ticket.id, { status: 'closed', closedAt: desk.clock.now() });
    const row = await desk.receive(answer(), { to: [replyTo] });
    expect(row.state).toBe('new-ticket');
    expect(row.ticketId).not.toBe(ticket.id);
    expect(row.reasons).toContain('ticket-already-closed');
    expect(await status()).toBe('closed');
  });

  it('by a machine changes nothing, valid address or not (19)', async () => {
    const row = await desk.receive(answer([['Auto-Submitted', 'auto-replied']]), { to: [replyTo] });
    expect(row).toMatchObject({ state: 'ignored', kind: 'auto' });
    expect(await thread()).toHaveLength(2);
    expect(await status()).toBe('waiting');
    expect(desk.relay.mails).toHaveLength(2);
  });

  it('with a foreign Reply-To is answered at the registered address (39)', async () => {
    await desk.receive(answer([['Reply-To', 'eva@evil.it']]), { to: [replyTo] });
    const next = await operatorAnswers(ticket, 'Bene.');
    expect(next.envelopeTo).toEqual(['mario@rossi.it']);
  });
});

describe('somebody else', () => {
  it('of the account who sees all tickets writes as herself (11)', async () => {
    const { customerId } = mario;
    const anna = await desk.contact({ address: 'anna@rossi.it', name: 'Anna', customerId, seesAllTickets: true });
    const row = await desk.receive(answer([['From', 'Anna <anna@rossi.it>']]), { to: [replyTo] });
    expect(row).toMatchObject({ state: 'threaded', ticketId: ticket.id });
    expect((await desk.messages()).at(-1)).toMatchObject({ author: 'contact', contactId: anna.id, authorName: 'Anna' });
  });

  it('of the account who sees only her own tickets is held', async () => {
    await desk.contact({ address: 'ugo@rossi.it', customerId: mario.customerId });
    const row = await desk.receive(answer([['From', 'ugo@rossi.it']]), { to: [replyTo] });
    expect(row).toMatchObject({ state: 'held', level: 'A' });
    expect(await held()).toMatchObject([{ mentionedTicketId: ticket.id }]);
    expect(await thread()).toHaveLength(2);
  });

  it('with the forwarded reply address is held, and the thread does not change (12)', async () => {
    const mail = evil.sign(
      aMail([
        ['From', 'eva@evil.it'],
        ['To', replyTo],
        ['In-Reply-To', sent.messageId ?? ''],
      ]),
    );
    const row = await desk.receive(mail, { to: [replyTo] });
    expect(row).toMatchObject({ state: 'held', level: 'U' });
    expect(row.ticketId).not.toBe(ticket.id);
    expect(await held()).toMatchObject([
      { claimedAddress: 'eva@evil.it', mentionedTicketId: ticket.id, evidence: { registered: false } },
    ]);
    expect((await held())[0]?.evidence.suspicions).toContain('thread-of-somebody-else');
    expect(await thread()).toHaveLength(2);
    expect(await status()).toBe('waiting');
    desk.clock.advance(180_000);
    await desk.sendOut();
    expect(desk.relay.mails.at(-1)?.raw).not.toMatch(new RegExp(`${ticket.number}|Riavviato`, 'i'));
  });

  it('who forges the contact with a valid reply address is quarantined', async () => {
    const forged = aMail([
      ['To', replyTo],
      ['In-Reply-To', sent.messageId ?? ''],
    ]);
    expect(await desk.receive(forged, { to: [replyTo] })).toMatchObject({ state: 'quarantined', level: 'E' });
    expect(await thread()).toHaveLength(2);
  });

  it('with a number in the subject gets a request of his own, and learns nothing (14)', async () => {
    for (const number of [ticket.number, 'ZZZZZZZZ']) {
      const mail = evil.sign(
        aMail([
          ['From', 'eva@evil.it'],
          ['Subject', `[#${number}] aggiornamenti?`],
        ]),
      );
      expect(await desk.receive(mail)).toMatchObject({ state: 'held', level: 'U' });
    }
    expect(new Set((await held()).map((one) => one.mentionedTicketId))).toEqual(new Set([ticket.id, null]));
    expect(await thread()).toHaveLength(2);
  });

  it('with an altered reply address or Message-ID has none (13, 15)', async () => {
    const altered = replyTo.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
    const alteredId = (sent.messageId ?? '').replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
    const row = await desk.receive(
      answer([
        ['To', altered],
        ['In-Reply-To', alteredId],
      ]),
      { to: [altered] },
    );
    expect(row).toMatchObject({ state: 'new-ticket', level: 'A' });
    expect(row.ticketId).not.toBe(ticket.id);
  });
});

describe('a contact who was removed', () => {
  it('has no authority from that moment (T17)', async () => {
    await desk.dataSource.getRepository(ContactAddressEntity).delete({ contactId: mario.id });
    await desk.dataSource.getRepository(ContactEntity).update(mario.id, { removedAt: desk.clock.now() });
    const row = await desk.receive(answer(), { to: [replyTo] });
    expect(row).toMatchObject({ state: 'held', level: 'U' });
    expect((await held())[0]?.evidence.suspicions).toContain('contact-removed');
    expect(await thread()).toHaveLength(2);
  });

  it('is written to no more', async () => {
    await desk.dataSource.getRepository(ContactAddressEntity).delete({ contactId: mario.id });
    await desk.dataSource.getRepository(ContactEntity).update(mario.id, { removedAt: desk.clock.now() });
    const before = desk.relay.mails.length;
    await operatorAnswers(ticket, 'Segreto.');
    expect(desk.relay.mails).toHaveLength(before);
  });
});
