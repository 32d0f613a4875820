import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CLOSE_RESOLVED_AFTER_DAYS,
  DEPARTMENTS,
  TICKET_STATUSES,
  canMove,
  isVisibleToCustomer,
  trustLevel,
  type Evidence,
  type Message,
  type Ticket,
  type TicketEvent,
  type TicketStatus,
  type Verification,
} from '@tunda/domain';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOGINS } from '../src/demo/demo-logins.js';
import { STORIES } from '../src/demo/seed-demo.js';
import { HELD_STORIES } from '../src/demo/stories/held-stories.js';
import { instant } from '../src/demo/moments.js';
import { startDemo, type RunningDemo } from '../src/demo/start-demo.js';
import type { Moment } from '../src/demo/story.js';
import { Passwords } from '../src/access/passwords.js';
import { isWeakPassword } from '../src/access/weak-password.js';
import { authenticateMail } from '../src/mail/authenticate-mail.js';
import { mailResolver } from '../src/mail/mail-dns.js';
import { readMail } from '../src/mail/read-mail.js';
import { FakeClock } from './support/fake-clock.js';
import { testDatabase, type TestDatabase } from './support/test-database.js';
import { testSettings } from './support/test-settings.js';

const DESK = 'assistenza@tunda.it';
const DAY_MS = 86_400_000;
// a Sunday: working days are counted back over a weekend
const clock = new FakeClock(new Date('2026-11-22T09:00:00.000Z'));
let database: TestDatabase;
let folder: string;
let demo: RunningDemo;
let seeded: boolean;
let tookMs: number;

async function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return database.dataSource.query(sql, values);
}

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'tunda-demo-'));
  const started = await startDemo(testSettings({ demo: true, dataDir: folder, mailDnsServers: [] }));
  if (!started) throw new Error('the demo did not start');
  demo = started;
  const before = Date.now();
  seeded = await demo.seed(database.dataSource, clock);
  tookMs = Date.now() - before;
});
afterAll(async () => {
  await demo?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo on an empty desk', () => {
  it('is laid in once, in a few seconds', async () => {
    expect(seeded).toBe(true);
    expect(tookMs).toBeLessThan(6000);
    const [before] = await rows<{ count: string }>('SELECT count(*) FROM ticket');
    expect(await demo.seed(database.dataSource, clock)).toBe(false);
    expect(await rows('SELECT count(*) FROM ticket')).toEqual([before]);
  });

  it('does not exist on a desk that is no demo', async () => {
    expect(await startDemo(testSettings({ demo: false }))).toBeNull();
  });

  it('keeps the signing keys from other users of the machine', () => {
    const file = path.join(folder, 'demo', 'rossi-costruzioni.example.pem');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('has customers, contacts, operators and some thirty tickets of every status and department', async () => {
    const [count] = await rows<Record<string, string>>(
      `SELECT (SELECT count(*) FROM customer) AS customers, (SELECT count(*) FROM contact) AS contacts,
              (SELECT count(*) FROM operator) AS operators, (SELECT count(*) FROM ticket) AS tickets`,
    );
    expect(count).toMatchObject({ customers: '5', contacts: '9', operators: '2' });
    expect(Number(count?.tickets)).toBeGreaterThanOrEqual(30);
    const found = await rows<{ status: string; department: string }>('SELECT status, department FROM ticket');
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(TICKET_STATUSES));
    expect(new Set(found.map(({ department }) => department))).toEqual(new Set(DEPARTMENTS));
  });

  it('promises no mail', async () => {
    expect(await rows('SELECT * FROM outbox_message')).toEqual([]);
  });

  it('has files of messages, each what its name says', async () => {
    const files = await rows<{ filename: string; mediaType: string; suspicious: boolean; size: number; real: number }>(
      `SELECT a.*, length(c.bytes) AS real FROM attachment a JOIN attachment_content c ON c."attachmentId" = a.id`,
    );
    expect(new Set(files.map(({ mediaType }) => mediaType))).toEqual(
      new Set(['image/png', 'application/pdf', 'text/plain']),
    );
    for (const file of files) expect(file).toMatchObject({ suspicious: false, size: file.real });
  });
});

describe('each of its tickets', () => {
  let tickets: Ticket[];
  let messages: Message[];
  let events: TicketEvent[];
  beforeAll(async () => {
    tickets = await rows('SELECT * FROM ticket');
    messages = await rows('SELECT * FROM message ORDER BY "createdAt", id');
    events = await rows('SELECT * FROM ticket_event ORDER BY at, id');
  });

  const conversation = (ticket: Ticket): Message[] =>
    messages.filter((message) => message.ticketId === ticket.id && !message.internal);
  const history = (ticket: Ticket): TicketEvent[] => events.filter(({ ticketId }) => ticketId === ticket.id);

  it('came to its status by moves of the table', () => {
    for (const ticket of tickets) {
      const held = ticket.claimedAddress !== null;
      let status: TicketStatus = held ? 'unverified' : 'open';
      for (const event of history(ticket)) {
        const next: Partial<Record<string, TicketStatus>> = {
          moved: event.details.to as TicketStatus,
          verified: 'open',
          rejected: 'rejected',
        };
        const to = next[event.kind];
        if (to === undefined) continue;
        expect(event.details.from ?? status).toBe(status);
        expect(canMove(status, to, event.actorKind)).toBe(true);
        status = to;
      }
      expect(`${ticket.subject}: ${ticket.status}`).toBe(`${ticket.subject}: ${status}`);
    }
  });

  it('ends with its last public message, waits since then or since the turn passed, and lies in the past', () => {
    const now = clock.now();
    for (const ticket of tickets) {
      const last = conversation(ticket).at(-1);
      expect(last).toMatchObject({ id: ticket.lastMessageId, author: ticket.lastAuthor });
      expect(last?.createdAt).toEqual(ticket.lastMessageAt);
      const moments = [
        ...conversation(ticket).map(({ createdAt }) => createdAt),
        ...history(ticket).map(({ at }) => at),
      ];
      expect(moments).toContainEqual(ticket.waitingSince);
      for (const moment of moments) expect(moment.getTime()).toBeLessThan(now.getTime());
      expect(now.getTime() - ticket.createdAt.getTime()).toBeLessThan(32 * DAY_MS);
      expect(ticket.closedAt !== null).toBe(ticket.status === 'closed' || ticket.status === 'rejected');
      expect(ticket.customerId !== null).toBe(isVisibleToCustomer(ticket.status));
    }
  });

  it('is not closed by the timers as soon as the desk starts', () => {
    for (const ticket of tickets.filter(({ status }) => status === 'resolved'))
      expect(clock.now().getTime() - ticket.updatedAt.getTime()).toBeLessThan(CLOSE_RESOLVED_AFTER_DAYS * DAY_MS);
  });
});

describe('its held requests', () => {
  it('are of every kind and agree with the table of trust', async () => {
    const held = await rows<Verification>('SELECT * FROM verification');
    expect(new Set(held.map(({ level }) => level))).toEqual(new Set(['D', 'U', 'E', 'N']));
    expect(new Set(held.map(({ state }) => state))).toEqual(new Set(['pending', 'approved', 'rejected', 'expired']));
    expect(held.some(({ mentionedTicketId }) => mentionedTicketId !== null)).toBe(true);
    for (const { evidence, level } of held) expect(trustLevel(evidence)).toBe(level);
    const over = (state: string): boolean[] =>
      held.filter((one) => one.state === state).map(({ expiresAt }) => expiresAt < clock.now());
    expect(new Set(over('pending'))).toEqual(new Set([false]));
    expect(new Set(over('expired'))).toEqual(new Set([true]));
  });
});

describe('its mails', () => {
  it('read and prove what the desk keeps of them', async () => {
    const ask = mailResolver(demo.settings.mailDnsServers);
    const mails = await rows<{
      raw: Buffer;
      evidence: Evidence;
      level: string;
      body: string;
      quotedFrom: number | null;
    }>(
      `SELECT i.raw, i.evidence, i.level, m.body, m."quotedFrom" FROM incoming_mail i
       JOIN message m ON m."incomingMailId" = i.id AND m."ticketId" = i."ticketId"`,
    );
    expect(mails.length).toBeGreaterThan(20);
    for (const { raw, evidence, level, body, quotedFrom } of mails) {
      const read = await readMail(raw);
      expect(read.text).toBe(body);
      expect(read.quotedFrom).toBe(quotedFrom);
      const found = await authenticateMail(raw, read, { ip: null, helo: null, from: null }, DESK, ask);
      // what the database adds: whose address it is, and whose ticket it names
      const proven = evidence.suspicions.filter((one) => one !== 'claims-ticket-number').toSorted();
      const suspicions = found.suspicions.toSorted();
      expect({ ...found, suspicions, registered: evidence.registered }).toEqual({ ...evidence, suspicions: proven });
      expect(trustLevel({ ...found, registered: evidence.registered })).toBe(level);
    }
  });
});

describe('its log-ins', () => {
  it('open with the printed passwords, which are none that we refuse', async () => {
    const passwords = new Passwords();
    for (const { area, address, name, password } of LOGINS) {
      const [row] = await rows<{ passwordHash: string }>(
        'SELECT "passwordHash" FROM login WHERE area = $1 AND address = $2',
        [area, address],
      );
      expect(await passwords.verify(row?.passwordHash ?? null, password)).toBe(true);
      expect(isWeakPassword(password, [address, name])).toBe(false);
    }
  });
});

describe('its stories', () => {
  it('run forward and end before now, on whatever day and hour the desk starts', () => {
    const stories: { subject: string; moments: Moment[] }[] = [
      ...STORIES.map(({ subject, at, steps }) => ({
        subject,
        moments: [at, ...steps.flatMap((step) => ('at' in step ? [step.at] : []))],
      })),
      ...HELD_STORIES.map(({ subject, at, ends }) => ({
        subject,
        moments: [
          at,
          ...(ends && 'at' in ends ? [ends.at] : []),
          ...(ends?.does === 'approved' ? ends.steps.flatMap((step) => ('at' in step ? [step.at] : [])) : []),
        ],
      })),
    ];
    // two weeks around the end of summer time, every five hours
    for (let hour = 0; hour < 14 * 24; hour += 5) {
      const now = new Date(Date.UTC(2026, 9, 18, hour));
      for (const { subject, moments } of stories) {
        const times = [...moments.map((moment) => instant(moment, now).getTime()), now.getTime()];
        const sorted = times.toSorted((a, b) => a - b);
        expect({ subject, now, times }).toEqual({ subject, now, times: sorted });
      }
    }
  });
});
