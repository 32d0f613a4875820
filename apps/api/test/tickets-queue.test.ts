import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OperatorTicketPageView, QueueCountsView } from '@tunda/domain';
import type { GivenContact, GivenPerson } from './support/given.js';
import { topicDesk, type Caller, type TopicDesk } from './support/topic-desk.js';
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

describe('the queue', () => {
  const numbers = async (query: string): Promise<string[]> => {
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages === 0 || cursor; pages++) {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const answer = await as<OperatorTicketPageView>('GET', `/operator/tickets?${query}${next}`);
      const page = expectView(OperatorTicketPageView, answer.body);
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    return seen;
  };

  test('shows who waits longest first, over everything that is not over, through equal times', async () => {
    const made: string[] = [];
    for (const status of ['open', 'waiting', 'open', 'resolved', 'open', 'closed'] as const) {
      made.push((await t.tickets.ticket(giulia, { status })).number);
      if (made.length === 4) t.desk.clock.advance(1000);
    }
    const held = await t.tickets.held();
    const closed = made.pop();
    expect(await numbers('limit=2')).toEqual([...made, held.ticket.number]);
    expect(await numbers(`customerId=${giulia.customerId}`)).toContain(closed);
    expect(await numbers('limit=1&status=open')).toEqual([made[0], made[2], made[4]]);
  });

  test('keeps microseconds, so that rows written by SQL page too', async () => {
    const made = [await t.tickets.ticket(giulia), await t.tickets.ticket(giulia), await t.tickets.ticket(giulia)];
    for (const [i, { id }] of made.entries())
      await t.desk.database.dataSource.query(`UPDATE ticket SET "waitingSince" = $2 WHERE id = $1`, [
        id,
        `2026-11-20 10:00:00.00000${3 - i}+00`,
      ]);
    expect(await numbers('limit=1')).toEqual(made.map(({ number }) => number).reverse());
  });

  test('filters by department, assignee, customer and together', async () => {
    const mine = await t.tickets.ticket(giulia, { assigneeId: marta.id });
    const free = await t.tickets.ticket(giulia, { department: 'commercial' });
    const other = await t.given.contact();
    const theirs = await t.tickets.ticket(other, { department: 'commercial' });
    expect(await numbers('assignee=me')).toEqual([mine.number]);
    expect(await numbers(`assignee=${marta.id}&status=open`)).toEqual([mine.number]);
    expect(await numbers('assignee=nobody')).toEqual([free.number, theirs.number]);
    expect(await numbers('department=commercial&status=open')).toEqual([free.number, theirs.number]);
    expect(await numbers(`department=commercial&customerId=${other.customerId}`)).toEqual([theirs.number]);
    expect((await as('GET', '/operator/tickets?assignee=qualcuno')).status).toBe(422);
  });

  test('counts live tickets by department, mine, and those to verify', async () => {
    await t.tickets.ticket(giulia, { assigneeId: marta.id });
    await t.tickets.ticket(giulia, { status: 'waiting', assigneeId: marta.id });
    await t.tickets.ticket(giulia, { status: 'closed' });
    await t.tickets.held();
    const counts = expectView(QueueCountsView, (await as('GET', '/operator/tickets/counts')).body);
    expect(counts).toEqual({
      departments: [
        { department: 'technical', unverified: 0, open: 1, waiting: 1, resolved: 0 },
        { department: 'administrative', unverified: 1, open: 0, waiting: 0, resolved: 0 },
        { department: 'commercial', unverified: 0, open: 0, waiting: 0, resolved: 0 },
      ],
      mine: 1,
      verifications: 1,
    });
  });

  test('searches notes, subjects, numbers and addresses, newest activity first, and pages', async () => {
    const first = await t.tickets.ticket(giulia, { subject: 'Certificato scaduto' });
    t.desk.clock.advance(1000);
    const second = await t.tickets.ticket(giulia);
    await t.tickets.message(second, { internal: true, body: 'anche qui il certificato' });
    t.desk.clock.advance(1000);
    const held = await t.tickets.held({ claimedAddress: 'chi@altrove.example', body: 'certificati' });
    const all = [held.ticket.number, second.number, first.number];
    expect(await numbers('q=certificati&limit=1')).toEqual(all);
    expect(await numbers('q=certificati&status=open')).toEqual(all.slice(1));
    expect(await numbers(`q=${first.number.toLowerCase()}`)).toEqual([first.number]);
    expect(await numbers('q=CHI@altrove.example')).toEqual([held.ticket.number]);
    expect(await numbers(`q=${encodeURIComponent(giulia.address)}`)).toEqual([second.number, first.number]);
    expect(await numbers('q=%00')).toEqual([]);
  });
});
