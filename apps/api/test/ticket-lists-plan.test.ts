import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actingContact, type Contact, type ContactActor, type DeskActor } from '@tunda/domain';
import type { DataSource } from 'typeorm';
import { AccountReads } from '../src/contacts/account-reads.js';
import { CustomerTicketReads } from '../src/tickets/customer-ticket-reads.js';
import { OperatorTicketReads } from '../src/tickets/operator-ticket-reads.js';
import { QueueReads } from '../src/tickets/queue-reads.js';
import { FakeClock } from './support/fake-clock.js';
import { testDatabase, type TestDatabase } from './support/test-database.js';

const TICKETS = 20_000;
const FILL = `
  INSERT INTO operator (id, name, address, "isAdmin", "createdAt")
    SELECT gen_random_uuid(), 'Operatore ' || i, i || '@tunda.example', false, now() FROM generate_series(1, 5) i;
  INSERT INTO customer (id, kind, name, "createdAt", "updatedAt")
    SELECT gen_random_uuid(), 'company', 'Cliente ' || i, now(), now() FROM generate_series(1, 1000) i;
  INSERT INTO contact (id, "customerId", name, "isMain", "opensTickets", "seesAllTickets", "managesContacts", language, code, "createdAt")
    SELECT gen_random_uuid(), id, name, true, true, true, true, 'it', upper(substr(md5(id::text), 1, 8)), now() FROM customer;
  INSERT INTO contact_address (id, "contactId", "customerId", address, "isPrimary", "createdAt")
    SELECT gen_random_uuid(), id, "customerId", lower(code) || '@cliente.example', true, now() FROM contact;
  CREATE TEMP TABLE who AS SELECT row_number() OVER () AS n, * FROM contact;
  CREATE TEMP TABLE op AS SELECT row_number() OVER () AS n, id FROM operator;
  INSERT INTO ticket (id, number, "customerId", "contactId", department, status, subject, channel, "assigneeId", "waitingSince",
      "lastMessageId", "lastMessageAt", "lastAuthor", "createdAt", "updatedAt")
    SELECT gen_random_uuid(), upper(substr(md5(i::text), 1, 8)), who."customerId", who.id,
      (ARRAY['technical', 'administrative', 'commercial'])[1 + i % 3],
      coalesce((ARRAY['open', 'open', 'open', 'waiting', 'resolved'])[1 + i % 41], 'closed'), 'Ticket ' || i, 'web',
      CASE WHEN i % 4 = 0 THEN op.id END, now() - make_interval(mins => i), gen_random_uuid(),
      now() - make_interval(mins => i), 'contact', now(), now()
    FROM generate_series(1, ${TICKETS}) AS i JOIN who ON who.n = 1 + i % 1000 JOIN op ON op.n = 1 + i % 5;
  INSERT INTO message (id, "ticketId", author, "authorName", internal, channel, body, "createdAt")
    SELECT "lastMessageId", id, 'contact', 'Giulia', false, 'web',
      'sito posta dominio ' || md5(id::text) || CASE WHEN number < '01' THEN ' zaffiro' ELSE '' END, "createdAt" FROM ticket;`;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

let database: TestDatabase;
let statements: { sql: string; values: unknown[] }[] = [];
let recording: DataSource;
let contact: ContactActor;
const desk: DeskActor = { kind: 'operator', id: '', name: 'Marta', isAdmin: false };

beforeAll(async () => {
  database = await testDatabase(2);
  const { dataSource } = database;
  await dataSource.transaction((tx) => tx.query(FILL));
  await dataSource.query('VACUUM ANALYZE');
  const query = (sql: string, values: unknown[] = []): Promise<unknown> => {
    statements.push({ sql, values });
    return dataSource.query(sql, values);
  };
  recording = { query, manager: { query } } as unknown as DataSource;
  contact = actingContact((await dataSource.query('SELECT * FROM contact LIMIT 1'))[0] as Contact);
  Object.assign(desk, (await dataSource.query('SELECT id FROM operator LIMIT 1'))[0]);
}, 120_000);
afterAll(() => database.drop());

/** What really happened inside PostgreSQL while `read` ran. */
async function plansOf(read: () => Promise<unknown>): Promise<Plan[]> {
  statements = [];
  await read();
  const plans: Plan[] = [];
  for (const { sql, values } of statements) {
    const [row] = await database.dataSource.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, values);
    plans.push(...nodes(row['QUERY PLAN'][0].Plan));
  }
  return plans;
}

/** Rows of tickets and messages that were fetched or thrown away. */
function touched(plans: Plan[]): number {
  const scans = plans.filter((node) => ['ticket', 'message'].includes(node['Relation Name'] ?? ''));
  return scans.reduce(
    (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
    0,
  );
}

/** No table of tickets or messages is read from one end to the other. */
function expectIndexed(plans: Plan[], rows: number): void {
  const whole = plans.filter(
    (node) => node['Node Type'] === 'Seq Scan' && ['ticket', 'message'].includes(node['Relation Name'] ?? ''),
  );
  expect(whole).toEqual([]);
  expect(touched(plans)).toBeLessThanOrEqual(rows);
}
const indexes = (plans: Plan[]): Set<string | undefined> => new Set(plans.map((node) => node['Index Name']));

describe('with 20,000 tickets', () => {
  const queue = () => new QueueReads(recording);
  const mine = () => new CustomerTicketReads(recording, new FakeClock());

  test.each([
    ['the open queue of a department', { department: 'technical', status: 'open' }, 'ticket_queue', 51],
    ['the open queue', { status: 'open' }, 'ticket_queue_all', 51],
    ['the whole queue', {}, 'ticket_queue_all', 6 * 51],
    ['what is mine', { assignee: 'me', status: 'open' }, 'ticket_assignee', 51],
  ] as const)('%s reads one page from its index', async (_name, query, index, rows) => {
    const first = await plansOf(() => queue().page(desk, query));
    expect(indexes(first)).toContain(index);
    expectIndexed(first, rows);
    const { nextCursor } = await queue().page(desk, query);
    const next = await plansOf(() => queue().page(desk, { ...query, cursor: nextCursor ?? '' }));
    expect(indexes(next)).toContain(index);
    expectIndexed(next, rows);
  });

  test("a customer's list reads her rows, newest first", async () => {
    const plans = await plansOf(() => mine().page(contact, {}));
    expect(indexes(plans)).toContain('ticket_of_customer');
    expectIndexed(plans, 20);
  });

  test('a rare word is looked up, not looked for', async () => {
    const hits = (await queue().page(desk, { q: 'zaffiro', limit: 100 })).items.length;
    expect(hits).toBeGreaterThan(5);
    const plans = await plansOf(() => queue().page(desk, { q: 'zaffiro' }));
    expect(indexes(plans)).toContain('message_search');
    expectIndexed(plans, hits * 6);
  });

  test("a customer's search never reads others' tickets for long", async () => {
    expectIndexed(await plansOf(() => mine().page(contact, { q: 'zaffiro' })), 600);
    // a word that stands in every message costs no more than her own tickets
    expectIndexed(await plansOf(() => mine().page(contact, { q: 'dominio' })), 600);
  });

  test('one ticket is a handful of rows', async () => {
    const { items } = await queue().page(desk, {});
    expectIndexed(await plansOf(() => new OperatorTicketReads(recording).one(desk, items[0]?.number ?? '')), 10);
  });

  test('counts come from an index', async () => {
    const plans = await plansOf(() => queue().counts(desk));
    expect(plans.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  test('accounts are paged from the index of their names', async () => {
    const reads = new AccountReads(recording);
    const { nextCursor } = await reads.page({});
    const plans = await plansOf(() => reads.page({ cursor: nextCursor ?? '' }));
    expect(indexes(plans)).toContain('customer_by_name');
    expect(plans.filter((node) => node['Relation Name'] === 'customer' && node['Node Type'] === 'Seq Scan')).toEqual(
      [],
    );
  });
});
