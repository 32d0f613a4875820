import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  CustomerPageView,
  CustomerView,
  IncomingMailPageView,
  IncomingMailView,
  OutgoingMailPageView,
  OutgoingMailView,
} from '@tunda/domain';
import { OutboxMessageEntity } from '../src/outbox/outbox-message.entity.js';
import { Outbox } from '../src/outbox/outbox.js';
import { inTransaction } from '../src/database/in-transaction.js';
import type { TicketForMail } from '../src/tickets/ticket-for-mail.js';
import { FILES_MAX, writePasswordLink, writeReplySent, type Letterhead } from '../src/mail/write-mail.js';
import { MailRefused, SmtpRelay } from '../src/mail/smtp.js';
import { PASSWORD } from './support/given.js';
import { MailDesk } from './support/test-mail-desk.js';
import { aMail, type Domain } from './support/test-mail.js';

let desk: MailDesk;
let rossi: Domain;
let cookie: string;

beforeAll(async () => {
  desk = await MailDesk.start();
  rossi = desk.domain('rossi.it');
});
afterAll(async () => desk.stop());
beforeEach(async () => {
  await desk.clear();
  await desk.contact({ address: 'mario@rossi.it' });
  const operator = await desk.desk.given.operator();
  cookie = await desk.desk.logIn('operator', operator.address, PASSWORD);
});

const promises = (): Promise<OutboxMessageEntity[]> =>
  desk.dataSource.getRepository(OutboxMessageEntity).find({ order: { createdAt: 'ASC', id: 'ASC' } });
const HOUR = 3_600_000;

describe('the relay that takes the mail', () => {
  it('says no for good: the mail failed, operators see why and can send it again', async () => {
    desk.relay.refusal = { code: 550, text: 'no such user' };
    await desk.receive(rossi.sign(aMail([])));
    await desk.sendOut();
    expect(await promises()).toMatchObject([{ kind: 'ticket-opened', attempts: 1, sentAt: null }]);
    const { body } = await desk.desk.call<OutgoingMailPageView>('GET', '/operator/outgoing-mails?state=failed', {
      cookie,
    });
    expect(body.items).toMatchObject([{ kind: 'ticket-opened', state: 'failed', to: 'mario@rossi.it' }]);
    expect(body.items[0]?.lastError).toContain('no such user');
    expect(body.items[0]?.text).toContain('Il sito non risponde');
    desk.relay.refusal = null;
    const address = `/operator/outgoing-mails/${body.items[0]?.id}/retry`;
    expect(await desk.desk.call<OutgoingMailView>('POST', address, { cookie })).toMatchObject({
      status: 200,
      body: { state: 'queued' },
    });
    await desk.sendOut();
    expect(desk.relay.mails).toHaveLength(1);
    const after = await desk.desk.call<OutgoingMailView>('POST', address, { cookie });
    expect(after.body).toMatchObject({ state: 'sent', ticketNumber: (await desk.tickets())[0]?.number });
    await desk.sendOut();
    expect(desk.relay.mails).toHaveLength(1);
  });

  it('says not now: tried again later, with the same Message-ID, and given up after 48 hours', async () => {
    desk.relay.refusal = { code: 451, text: 'come back' };
    await desk.receive(rossi.sign(aMail([])));
    await desk.sendOut();
    const [first] = await promises();
    const wait = (first?.availableAt.getTime() ?? 0) - desk.clock.now().getTime();
    expect(first?.failedAt).toBeNull();
    expect(wait).toBeGreaterThanOrEqual(24_000);
    expect(wait).toBeLessThanOrEqual(36_000);
    for (let i = 0; i < 20; i++) {
      desk.clock.advance(3 * HOUR);
      await desk.sendOut();
    }
    expect((await promises())[0]?.failedAt).not.toBeNull();
    expect((await promises())[0]?.attempts).toBeGreaterThan(5);
  });

  it('gets no recipient that programs read differently (T33)', async () => {
    const relay = new SmtpRelay(desk.relay.url, 'assistenza@tunda.it');
    const mail = { to: { name: '', address: '"a@evil.com x"@cliente.it' }, attachments: [] } as never;
    await expect(relay.send(mail)).rejects.toBeInstanceOf(MailRefused);
    relay.close();
  });
});

describe('acknowledgements', () => {
  it('stop after five an hour to one address; the tickets are made all the same', async () => {
    for (let i = 0; i < 7; i++) await desk.receive(rossi.sign(aMail([['Subject', `numero ${i}`]])));
    await desk.sendOut();
    expect(await desk.tickets()).toHaveLength(7);
    expect(desk.relay.mails).toHaveLength(5);
    expect((await desk.mails())[0]?.reasons).toContain('acknowledgement-budget');
    desk.clock.advance(HOUR + 1000);
    await desk.receive(rossi.sign(aMail([['Subject', 'più tardi']])));
    await desk.sendOut();
    expect(desk.relay.mails).toHaveLength(6);
  });
});

describe('what strangers get', () => {
  it('is the same whether a ticket, a customer or an address exists (9)', async () => {
    await desk.receive(rossi.sign(aMail([])));
    const [ticket] = await desk.tickets();
    await desk.sendOut();
    desk.relay.mails.length = 0;
    const subjects = ['ciao', `[#${ticket?.number}] mio`, 'per mario@rossi.it'];
    for (const [i, subject] of subjects.entries()) {
      const domain = desk.domain(`estraneo${i}.it`);
      await desk.receive(
        domain.sign(
          aMail([
            ['From', `x@estraneo${i}.it`],
            ['Subject', subject],
          ]),
        ),
      );
    }
    desk.clock.advance(121_000);
    await desk.sendOut();
    const plain = desk.relay.mails.map(({ raw }) =>
      raw
        .replace(/estraneo\d/g, 'estraneo')
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replace(/^Date: .*$/m, 'Date')
        .replace(/--_NmP-[0-9a-zA-Z-]+/g, 'boundary'),
    );
    expect(plain).toHaveLength(3);
    expect(new Set(plain).size).toBe(1);
  });

  it('is not more than fifty an hour in all', async () => {
    const now = desk.clock.now();
    await inTransaction(desk.dataSource, (tx) =>
      desk.desk.app.get(Outbox).add(
        tx,
        Array.from({ length: 50 }, (_, i) => ({
          kind: 'neutral-receipt',
          payload: { incomingMailId: '' },
          dedupeKey: `neutral-receipt:${i}:x`,
          availableAt: new Date(now.getTime() + HOUR),
        })),
      ),
    );
    const evil = desk.domain('cinquantuno.it');
    const row = await desk.receive(evil.sign(aMail([['From', 'x@cinquantuno.it']])));
    expect(row.state).toBe('held');
    expect(row.reasons).not.toContain('neutral-receipt');
  });
});

describe('what a mail is made of', () => {
  const head: Letterhead = {
    deskAddress: 'assistenza@tunda.it',
    publicUrl: 'https://desk.test',
    keys: { signing: 'a', secrets: new Map([['a', Buffer.alloc(32, 1)]]) },
  };
  const file = (filename: string, size: number): NonNullable<TicketForMail['message']>['attachments'][number] => ({
    filename,
    mediaType: 'application/pdf',
    size,
    bytes: async () => Buffer.alloc(0),
  });
  const ticket = (body: string, language: 'it' | 'en', sizes: number[]) => ({
    number: 'K7QM3XTP',
    subject: 'Sito <giù>\r\nBcc: x@y.it',
    department: 'technical' as const,
    status: 'waiting' as const,
    customerId: 'c',
    previousMailIds: [],
    contact: { id: 'i', code: 'ABCDEFGH', name: 'Mario', address: 'm@r.it', language, removed: false },
    message: {
      id: 'm',
      body,
      authorName: 'Marta',
      createdAt: new Date(),
      attachments: sizes.map((size, i) => file(`f${i}.pdf`, size)),
    },
  });

  it('the operator’s words first, escaped in HTML, addresses that can be clicked', () => {
    const body = 'Provi <b>ora</b>:\nhttps://rossi.it/a?b=1&c="x"';
    const mail = writeReplySent(head, ticket(body, 'it', []), '0192f0e2-7b1c-7abc-8def-001122334455');
    expect(mail.text.startsWith(body)).toBe(true);
    expect(mail.html).toContain('Provi &lt;b&gt;ora&lt;/b&gt;:<br>');
    expect(mail.html).toContain('<a href="https://rossi.it/a?b=1&amp;c=">');
    expect(mail.html).not.toMatch(/<(?:img|script|table)/);
    expect(mail.subject).toBe('Re: [#K7QM-3XTP] Sito <giù> Bcc: x@y.it');
    expect(mail.html).toContain('prefers-color-scheme: dark');
    expect(mail.text).not.toContain('Marta');
  });

  it('in the language of the contact', () => {
    const mail = writeReplySent(head, ticket('Try now', 'en', []), '0192f0e2-7b1c-7abc-8def-001122334455');
    expect(mail.text).toContain('See the ticket');
    expect(mail.html).toContain('<html lang="en">');
  });

  it('files up to 20 MB; the others are named and wait in the customer area', () => {
    const sizes = [FILES_MAX - 10, 20, 5];
    const mail = writeReplySent(head, ticket('Ecco', 'it', sizes), '0192f0e2-7b1c-7abc-8def-001122334455');
    expect(mail.attachments.map((one) => one.filename)).toEqual(['f0.pdf', 'f2.pdf']);
    expect(mail.text).toContain('f1.pdf');
  });

  it('a link to set a password, once and for so long', () => {
    const to = { name: 'Mario', address: 'm@r.it' };
    const link = { url: 'https://desk.test/password/set#token=x', validFor: 1 };
    const mail = writePasswordLink(head, 'reset', to, 'it', link, '0192f0e2-7b1c-7abc-8def-001122334455');
    expect(mail.text).toContain(link.url);
    expect(mail).toMatchObject({ replyTo: null, ticketNumber: null, headers: { 'Auto-Submitted': 'auto-generated' } });
  });
});

describe('the list of mails that arrived', () => {
  it('says what became of each, pages, and gives the bytes as a download', async () => {
    const raws = [1, 2, 3].map((i) => rossi.sign(aMail([['Subject', `numero ${i}`]])));
    for (const raw of raws) await desk.receive(raw);
    const page = await desk.desk.call<IncomingMailPageView>('GET', '/operator/incoming-mails?limit=2', { cookie });
    const next = await desk.desk.call<IncomingMailPageView>(
      'GET',
      `/operator/incoming-mails?limit=2&cursor=${page.body.nextCursor}`,
      { cookie },
    );
    const all = [...page.body.items, ...next.body.items];
    expect(new Set(all.map((mail) => mail.subject))).toEqual(new Set(['numero 1', 'numero 2', 'numero 3']));
    expect(next.body.nextCursor).toBeNull();
    expect(all[0]).toMatchObject({ state: 'new-ticket', kind: 'request', level: 'A' });
    const raw = await desk.desk.app.inject({
      method: 'GET',
      url: `/api/v1/operator/incoming-mails/${all[0]?.id}/raw`,
      headers: { cookie },
    });
    expect(raws.some((one) => one.equals(raw.rawPayload))).toBe(true);
    expect(raw.headers).toMatchObject({
      'content-type': 'message/rfc822',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment/),
    });
  });

  it('lets no mail that became a ticket be worked on again, and no customer in', async () => {
    const row = await desk.receive(rossi.sign(aMail([])));
    const address = `/operator/incoming-mails/${row.id}/retry`;
    const refused = await desk.desk.call<{ code: string }>('POST', address, { cookie });
    expect(refused).toMatchObject({ status: 409, body: { code: 'move-not-allowed' } });
    const contact = await desk.desk.given.contact();
    const customer = await desk.desk.logIn('customer', contact.address, PASSWORD);
    for (const path of [
      '/operator/incoming-mails',
      '/operator/outgoing-mails',
      `/operator/incoming-mails/${row.id}/raw`,
    ])
      expect((await desk.desk.call<IncomingMailView>('GET', path, { cookie: customer })).status).toBeGreaterThanOrEqual(
        401,
      );
  });
});

describe('an address that is added to an account', () => {
  it('is told to the main contact, at the address she had before', async () => {
    const { body: accounts } = await desk.desk.call<CustomerPageView>('GET', '/operator/customers', { cookie });
    const { body: account } = await desk.desk.call<CustomerView>(
      'GET',
      `/operator/customers/${accounts.items[0]?.id}`,
      {
        cookie,
      },
    );
    const path = `/operator/contacts/${account.contacts[0]?.id}/addresses`;
    const answer = await desk.desk.call('POST', path, { cookie, body: { address: 'Mario.Casa@Gmail.example' } });
    expect(answer.status).toBe(201);
    await desk.sendOut();
    expect(desk.relay.mails).toHaveLength(1);
    const told = desk.relay.mails[0];
    expect(told?.to).toMatchObject({ value: [{ address: 'mario@rossi.it' }] });
    expect(told?.text).toContain('mario.casa@gmail.example');
    expect(told?.text).toContain('https://desk.test/contacts');
  });
});
