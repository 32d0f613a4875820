import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  VerificationPageView,
  VerificationView,
  type CustomerTicketPageView,
  type CustomerTicketView,
  type SuggestedCustomerView,
  type VerificationView as Verification,
} from '@tunda/domain';
import { newId } from '../src/database/ids.js';
import { inTransaction } from '../src/database/in-transaction.js';
import { DeskTimers } from '../src/verification/desk-timers.js';
import { VerificationService } from '../src/verification/verification.service.js';
import type { GivenContact, GivenPerson } from './support/given.js';
import { statusesOf, topicDesk, type Caller, type TopicDesk } from './support/topic-desk.js';
import { expectView } from './support/view.js';

const DAY = 86_400_000;
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

const approval = (contact: GivenContact, changes = {}) => ({
  body: {
    customerId: contact.customerId,
    contactId: contact.id,
    addAddress: false,
    method: 'call-back',
    reason: 'Richiamata al numero in anagrafica',
    ...changes,
  },
});

describe('approving', () => {
  test('makes it her ticket, tells her, and keeps who decided and how', async () => {
    const held = await t.tickets.held({ body: 'Non trovo la fattura.' });
    t.desk.clock.advance(DAY);
    as = await t.asOperator(marta);
    const answer = await as<Verification>('POST', `/operator/verifications/${held.id}/approve`, approval(giulia));
    expect(answer.status).toBe(200);
    expect(expectView(VerificationView, answer.body)).toMatchObject({
      state: 'approved',
      decidedBy: 'Marta Conti',
      method: 'call-back',
      decidedAt: t.desk.clock.now().toISOString(),
    });
    const customer = await t.asContact(giulia);
    const { body: list } = await customer<CustomerTicketPageView>('GET', '/customer/tickets');
    expect(list.items).toMatchObject([{ number: held.ticket.number, status: 'open', lastAuthor: 'contact' }]);
    const { body: ticket } = await customer<CustomerTicketView>('GET', `/customer/tickets/${held.ticket.number}`);
    expect(ticket.messages).toMatchObject([{ author: 'contact', authorName: 'Giulia Bianchi' }]);
    expect(await t.promises('ticket-opened')).toMatchObject([{ payload: { ticketId: held.ticketId } }]);
    expect(await t.audit()).toMatchObject([
      {
        kind: 'verification-approved',
        actorName: 'Marta Conti',
        details: { contactId: giulia.id, method: 'call-back' },
      },
    ]);
    const { body: queued } = await as<{ waitingSince: string }>('GET', `/operator/tickets/${held.ticketId}`);
    expect(queued.waitingSince).toBe(held.createdAt.toISOString());
  });

  test('can register the address too, and tells the main contact', async () => {
    const held = await t.tickets.held();
    await as('POST', `/operator/verifications/${held.id}/approve`, approval(giulia, { addAddress: true }));
    const rows = await t.desk.database.dataSource.query(`SELECT address FROM contact_address WHERE NOT "isPrimary"`);
    expect(rows).toEqual([{ address: held.claimedAddress }]);
    expect(await t.promises('contact-address-added')).toMatchObject([{ payload: { contactId: giulia.id } }]);
  });

  test('an address of another account needs a reason, and without one nothing is decided', async () => {
    const other = await t.given.contact({ address: 'marco@sconosciuto.example' });
    const held = await t.tickets.held();
    const at = `/operator/verifications/${held.id}/approve`;
    const refused = await as('POST', at, approval(giulia, { addAddress: true }));
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'address-already-registered']);
    expect((await as<Verification>('GET', `/operator/verifications/${held.id}`)).body.state).toBe('pending');
    const sharedReason = 'Il consulente scrive per due clienti';
    expect((await as('POST', at, approval(giulia, { addAddress: true, sharedReason }))).status).toBe(200);
    expect(other.customerId).not.toBe(giulia.customerId);
  });

  test('an address she has already is no obstacle', async () => {
    const held = await t.tickets.held({ claimedAddress: giulia.address });
    const answer = await as(
      'POST',
      `/operator/verifications/${held.id}/approve`,
      approval(giulia, { addAddress: true }),
    );
    expect(answer.status).toBe(200);
  });

  test('two operators at once: one decides, the other is told', async () => {
    const held = await t.tickets.held();
    const paola = await t.asOperator(await t.given.operator());
    const at = `/operator/verifications/${held.id}/approve`;
    const answers = await Promise.all([as('POST', at, approval(giulia)), paola('POST', at, approval(giulia))]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'verification-already-decided', details: { state: 'approved' } });
    expect(await t.promises('ticket-opened')).toHaveLength(1);
  });

  test('one approves while the other rejects: one decision stands', async () => {
    const held = await t.tickets.held();
    const paola = await t.asOperator(await t.given.operator());
    const at = `/operator/verifications/${held.id}`;
    const answers = await Promise.all([
      as('POST', `${at}/approve`, approval(giulia)),
      paola('POST', `${at}/reject`, { body: { reason: 'spam' } }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  });

  test('refuses a contact of another account, a removed one, and what is not complete', async () => {
    const held = await t.tickets.held();
    const other = await t.given.contact();
    const removed = await t.given.contact({ customerId: giulia.customerId, removedAt: t.desk.clock.now() });
    const approve = async (changes: object) => {
      const answer = await as('POST', `/operator/verifications/${held.id}/approve`, approval(giulia, changes));
      return [answer.status, (answer.body as { code: string }).code];
    };
    expect(await approve({ contactId: other.id })).toEqual([409, 'contact-of-another-customer']);
    expect(await approve({ contactId: removed.id })).toEqual([404, 'not-found']);
    expect(await approve({ reason: ' ' })).toEqual([422, 'invalid-input']);
    expect(await approve({ method: 'sensazione' })).toEqual([422, 'invalid-input']);
    expect((await as('POST', `/operator/verifications/${newId()}/approve`, approval(giulia))).status).toBe(404);
  });
});

describe('rejecting', () => {
  test('takes it away in silence, with the reason kept', async () => {
    const held = await t.tickets.held();
    const answer = await as<Verification>('POST', `/operator/verifications/${held.id}/reject`, {
      body: { reason: 'Finge di essere il cliente' },
    });
    expect(expectView(VerificationView, answer.body)).toMatchObject({
      state: 'rejected',
      reason: 'Finge di essere il cliente',
      suggestions: [],
    });
    expect((await as<{ status: string }>('GET', `/operator/tickets/${held.ticketId}`)).body.status).toBe('rejected');
    expect(await t.promises('ticket-opened')).toEqual([]);
    expect(await t.audit()).toMatchObject([{ kind: 'verification-rejected' }]);
    const again = await as('POST', `/operator/verifications/${held.id}/reject`, { body: { reason: 'di nuovo' } });
    expect(again.status).toBe(409);
  });
});

describe('who may decide', () => {
  test('operators only: neither customers nor tokens nor nobody', async () => {
    const held = await t.tickets.held();
    const token = await t.given.token(['tickets:read', 'tickets:write', 'customers:read', 'customers:write', 'assess']);
    const customer = await t.asContact(giulia);
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', `/${held.id}`, undefined],
      ['POST', `/${held.id}/approve`, approval(giulia).body],
      ['POST', `/${held.id}/reject`, { reason: 'x' }],
    ] as const) {
      const address = `/operator/verifications${path}`;
      expect((await customer(method, address, { body })).status).toBe(401);
      expect((await t.desk.call(method, address, { body })).status).toBe(401);
      expect((await t.desk.call(method, address, { body, token })).status).toBe(403);
    }
  });
});

describe('the queue', () => {
  const ids = async (query: string): Promise<string[]> => {
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages === 0 || cursor; pages++) {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const answer = await as<VerificationPageView>('GET', `/operator/verifications?limit=2${query}${next}`);
      const page = expectView(VerificationPageView, answer.body);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return seen;
  };

  test('shows pending ones oldest first, decided ones newest first, also at equal times', async () => {
    const [pending, rejected]: string[][] = [[], []];
    for (let i = 0; i < 5; i++) {
      if (i === 3) t.desk.clock.advance(1000);
      pending?.push((await t.tickets.held()).id);
      rejected?.push((await t.tickets.held({ state: 'rejected' })).id);
    }
    expect(await ids('')).toEqual(pending);
    expect(await ids('&state=rejected')).toEqual([...(rejected ?? [])].reverse());
    expect((await as('GET', '/operator/verifications?state=boh')).status).toBe(422);
  });
});

describe('what an operator sees of a held request', () => {
  const suggestions = async (id: string): Promise<SuggestedCustomerView[]> =>
    expectView(VerificationView, (await as<Verification>('GET', `/operator/verifications/${id}`)).body).suggestions;

  test('the likeliest accounts first, with why', async () => {
    const registered = await t.given.contact({ name: 'Anna Verdi', address: 'anna@ditta.example' });
    const colleague = await t.given.contact({ name: 'Bruno Neri', address: 'bruno@ditta.example' });
    const named = await t.given.contact({ name: 'ANNA VERDI', address: 'altra@altrove.example' });
    const mentioned = await t.tickets.ticket(giulia);
    const held = await t.tickets.held({
      claimedAddress: 'anna@ditta.example',
      claimedName: 'Anna Verdi',
      mentionedTicketId: mentioned.id,
    });
    const found = await suggestions(held.id);
    expect(found.map(({ contactId, reasons }) => [contactId, [...reasons].sort()])).toEqual([
      [registered.id, ['address-registered', 'same-domain', 'same-name']],
      [colleague.id, ['same-domain']],
      [giulia.id, ['mentioned-ticket']],
      [named.id, ['same-name']],
    ]);
  });

  test('nobody because of a public mail provider, and no removed contact', async () => {
    await t.given.contact({ address: 'qualcuno@libero.it' });
    await t.given.contact({
      customerId: giulia.customerId,
      address: 'ex@ditta.example',
      removedAt: t.desk.clock.now(),
    });
    expect(await suggestions((await t.tickets.held({ claimedAddress: 'altro@libero.it' })).id)).toEqual([]);
    expect(await suggestions((await t.tickets.held({ claimedAddress: 'nuovo@ditta.example' })).id)).toEqual([]);
  });

  test('what was decided before on the same address', async () => {
    const first = await t.tickets.held();
    await as('POST', `/operator/verifications/${first.id}/approve`, approval(giulia));
    t.desk.clock.advance(1000);
    const second = await t.tickets.held();
    const { body } = await as<Verification>('GET', `/operator/verifications/${second.id}`);
    expect(body.suggestions).toMatchObject([{ contactId: giulia.id, reasons: ['decided-before'] }]);
    expect(body.earlier).toMatchObject([{ id: first.id, state: 'approved' }]);
  });

  test('names, no addresses and no other data of the accounts', async () => {
    const rossi = await t.given.contact({ name: 'Anna Verdi', address: 'segreto@ditta.example' });
    const held = await t.tickets.held({ claimedAddress: 'truffa@ditta.example' });
    const answer = await as('GET', `/operator/verifications/${held.id}`);
    expect(answer.text).toContain(rossi.id);
    expect(answer.text).not.toContain('segreto');
  });
});

describe('as time passes', () => {
  test('requests nobody confirmed go after fourteen days, resolved tickets close after seven untouched ones', async () => {
    const held = await t.tickets.held();
    const resolved = await t.tickets.ticket(giulia, { status: 'resolved' });
    const longWaiting = await t.tickets.ticket(giulia);
    t.desk.clock.advance(6 * DAY);
    as = await t.asOperator(marta);
    await as('POST', `/operator/tickets/${longWaiting.id}/status`, { body: { status: 'resolved' } });
    t.desk.clock.advance(1 * DAY);
    const timers = t.desk.app.get(DeskTimers);
    await timers.runDue();
    as = await t.asOperator(marta);
    const status = async (id: string) => (await as<{ status: string }>('GET', `/operator/tickets/${id}`)).body.status;
    expect([await status(held.ticketId), await status(resolved.id), await status(longWaiting.id)]).toEqual([
      'unverified',
      'closed',
      'resolved',
    ]);
    t.desk.clock.advance(7 * DAY);
    await Promise.all([timers.runDue(), timers.runDue()]);
    as = await t.asOperator(marta);
    expect(await status(held.ticketId)).toBe('rejected');
    expect(await status(longWaiting.id)).toBe('closed');
    expect(await t.audit()).toMatchObject([{ kind: 'verification-expired', actorName: 'Tunda Assistenza' }]);
    expect(await t.promises('ticket-resolved')).toHaveLength(1);
  });

  test('a better proven copy withdraws the first, unless somebody decided already', async () => {
    const held = await t.tickets.held();
    const decided = await t.tickets.held();
    await as('POST', `/operator/verifications/${decided.id}/approve`, approval(giulia));
    const service = t.desk.app.get(VerificationService);
    for (const { ticketId } of [held, decided])
      await inTransaction(t.desk.database.dataSource, (tx) => service.withdraw(tx, ticketId, 'better proven copy'));
    expect((await as<Verification>('GET', `/operator/verifications/${held.id}`)).body.state).toBe('rejected');
    expect((await as<Verification>('GET', `/operator/verifications/${decided.id}`)).body.state).toBe('approved');
  });
});
