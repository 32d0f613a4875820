import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CustomerTicketCountsView, CustomerTicketPageView } from '@tunda/domain';
import type { GivenContact } from './support/given.js';
import { expectView } from './support/view.js';
import { topicDesk, type Caller, type TopicDesk } from './support/topic-desk.js';

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

describe('the list', () => {
  test('shows newest activity first and pages through equal times without losing or repeating a ticket', async () => {
    const numbers: string[] = [];
    for (let i = 0; i < 7; i++) {
      if (i === 3) t.desk.clock.advance(1000);
      numbers.push((await t.tickets.ticket(giulia, { subject: `Ticket ${i}` })).number);
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages === 0 || cursor; pages++) {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const answer = await as<CustomerTicketPageView>('GET', `/customer/tickets?limit=2${query}`);
      const page = expectView(CustomerTicketPageView, answer.body);
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([...numbers].reverse());
  });

  test('filters by status and counts', async () => {
    await t.tickets.ticket(giulia);
    await t.tickets.ticket(giulia, { status: 'waiting', subject: 'Tocca a me' });
    await t.tickets.ticket(await t.given.contact(), { status: 'waiting' });
    const page = await as<CustomerTicketPageView>('GET', '/customer/tickets?status=waiting');
    expect(page.body.items.map(({ subject }) => subject)).toEqual(['Tocca a me']);
    const counts = expectView(CustomerTicketCountsView, (await as('GET', '/customer/tickets/counts')).body);
    expect(counts).toEqual({ open: 1, waiting: 1, resolved: 0, closed: 0 });
  });

  test.each([
    ['limit=0'],
    ['limit=101'],
    ['limit=molti'],
    ['status=unverified'],
    ['sort=subject'],
    ['cursor=abc'],
    [`cursor=${Buffer.from('2026-02-30 10:00:00+00 0198a000-0000-7000-8000-000000000000').toString('base64url')}`],
    [`cursor=${Buffer.from("'; DROP TABLE ticket; 0198a000-0000-7000-8000-000000000000").toString('base64url')}`],
  ])('refuses %s', async (query) => {
    const answer = await as('GET', `/customer/tickets?${query}`);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, 'invalid-input']);
  });
});

describe('her search', () => {
  const find = async (q: string, caller = as): Promise<string[]> =>
    expectView(
      CustomerTicketPageView,
      (await caller('GET', `/customer/tickets?q=${encodeURIComponent(q)}`)).body,
    ).items.map(({ subject }) => subject);

  test('finds Italian words in any form, names and domains, in subject and conversation', async () => {
    await t.tickets.ticket(giulia, { subject: 'Fatture di agosto', body: 'Non le trovo.' });
    await t.tickets.ticket(giulia, { subject: 'Posta', body: 'Le caselle di tunda-prova.it non ricevono.' });
    expect(await find('fattura')).toEqual(['Fatture di agosto']);
    expect(await find('casella')).toEqual(['Posta']);
    expect(await find('tunda-prova.it')).toEqual(['Posta']);
    expect(await find('inesistente')).toEqual([]);
  });

  test('finds a ticket by its number, however it is typed', async () => {
    const ticket = await t.tickets.ticket(giulia, { subject: 'Quello' });
    expect(await find(`#${ticket.number.slice(0, 4)}-${ticket.number.slice(4)}`.toLowerCase())).toEqual(['Quello']);
  });

  test("never finds notes, nor what stands in others' tickets, nor their numbers", async () => {
    const ticket = await t.tickets.ticket(giulia);
    await t.tickets.message(ticket, { internal: true, body: 'sospetto riciclatore' });
    const foreign = await t.tickets.ticket(await t.given.contact(), { subject: 'Segreto', body: 'riciclatore' });
    const carla = await t.given.contact({ customerId: giulia.customerId });
    expect(await find('riciclatore')).toEqual([]);
    expect(await find('segreto')).toEqual([]);
    expect(await find(foreign.number)).toEqual([]);
    expect(await find(ticket.number, await t.asContact(carla))).toEqual([]);
  });

  test.each(['-sito', '"', "l'", '&|!():*', '%', '\\', '   ', 'a'.repeat(200), '-', 'or or'])(
    'takes %j as words, not as a language',
    async (q) => {
      await t.tickets.ticket(giulia);
      const answer = await as('GET', `/customer/tickets?q=${encodeURIComponent(q)}`);
      expect(answer.status).toBe(200);
    },
  );
});
