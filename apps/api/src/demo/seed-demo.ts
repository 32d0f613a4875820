import type { Area } from '@tunda/domain';
import type { DataSource } from 'typeorm';
import { Passwords } from '../access/passwords.js';
import type { Clock } from '../clock.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { MailKeyring } from '../mail/mail-keys.js';
import { inspectFile } from '../tickets/inspect-file.js';
import { assembleCast, idAt, type Cast } from './cast.js';
import { ADMINISTRATIVE_STORIES } from './stories/administrative-stories.js';
import { COMMERCIAL_STORIES } from './stories/commercial-stories.js';
import { HELD_STORIES } from './stories/held-stories.js';
import { MAIL_STORIES } from './stories/mail-stories.js';
import { CONTACT_KEYS, CONTACTS, OPERATOR_KEYS, OPERATORS } from './stories/people.js';
import { WEBSITE_STORIES } from './stories/website-stories.js';
import type { DemoKeys } from './demo-keys.js';
import { mailsOf, type Letterbox } from './past-mails.js';
import { playHeldStory, type PlayedHeld } from './play-held-story.js';
import { playStory, type Played, type PlayedMessage } from './play-story.js';

export const STORIES = [...WEBSITE_STORIES, ...MAIL_STORIES, ...ADMINISTRATIVE_STORIES, ...COMMERCIAL_STORIES];

interface LoginOwner {
  readonly contactId: string | null;
  readonly operatorId: string | null;
  readonly createdAt: Date;
}

/** Two processes may start at once; any number does, as long as no other lock of the desk uses it. */
const SEED_LOCK = 7_365_003;

/** Everything the demo tells, by table. */
interface Play {
  readonly cast: Cast;
  readonly tickets: readonly (Played | PlayedHeld)[];
  readonly held: readonly PlayedHeld[];
}

/** Plays all stories as if now were `now`. Pure but for new ids. */
export function playAll(now: Date): Play {
  const cast = assembleCast(now);
  const stage = { cast, now };
  const known = STORIES.map((story) => ({ key: story.key, played: playStory(story, stage) }));
  const held = HELD_STORIES.map((story) => {
    const mentioned = story.mentions && known.find(({ key }) => key === story.mentions)?.played.ticket;
    return playHeldStory(story, mentioned || undefined, stage);
  });
  return { cast, held, tickets: [...known.map(({ played }) => played), ...held] };
}

/** What the demo is laid into. */
export interface EmptyDesk {
  /** Connected and migrated. */
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Where requests by mail go. */
  readonly deskAddress: string;
  readonly demoKeys: DemoKeys;
}

/**
 * Fills an empty desk with the demo's customers and their history, in one transaction and only when there is no customer.
 * Nothing of it is mailed: it did not happen. Gives whether it did something.
 */
export async function seedDemo({ dataSource, clock, deskAddress, demoKeys }: EmptyDesk): Promise<boolean> {
  if (!(await isEmpty(dataSource.manager))) return false;
  const play = playAll(clock.now());
  const mailKeys = await new MailKeyring(dataSource, clock).read();
  const logins = await loginsOf(play.cast);
  const box: Letterbox = { cast: play.cast, deskAddress, demoKeys, mailKeys };
  const mails = (await Promise.all(play.tickets.map((ticket) => mailsOf(ticket, box)))).flat();
  return inTransaction(dataSource, async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
    if (!(await isEmpty(tx))) return false;
    await keepPeople(tx, play, logins);
    await keepTickets(tx, play);
    await keepMany(tx, 'incoming_mail', mails);
    return true;
  });
}

async function isEmpty(manager: Pick<Tx, 'query'>): Promise<boolean> {
  const [{ found }] = await manager.query('SELECT EXISTS (SELECT 1 FROM customer) AS found');
  return !found;
}

async function loginsOf(cast: Cast): Promise<object[]> {
  const passwords = new Passwords();
  const login = (area: Area, person: { address: string; password: string }, ids: LoginOwner) => ({
    ...{ id: idAt(ids.createdAt), area, address: person.address, ...ids },
    ...{ password: person.password, lastLoginAt: null },
  });
  const contacts = CONTACT_KEYS.map((key) => {
    const { addresses, password } = CONTACTS[key];
    const { id: contactId, createdAt } = cast.contact(key);
    return login('customer', { address: addresses[0], password }, { contactId, operatorId: null, createdAt });
  });
  const operators = OPERATOR_KEYS.map((key) => {
    const { id: operatorId, createdAt } = cast.operator(key);
    return login('operator', OPERATORS[key], { contactId: null, operatorId, createdAt });
  });
  return Promise.all(
    [...contacts, ...operators].map(async ({ password, ...row }) => ({
      ...row,
      passwordHash: await passwords.hash(password),
    })),
  );
}

/** Tables are named, not imported: rows stay in their topic's room. */
async function keepMany(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.insert(table, [...rows]);
}

async function keepPeople(tx: Tx, { cast, held }: Play, logins: readonly object[]): Promise<void> {
  await keepMany(tx, 'operator', cast.operators);
  await keepMany(tx, 'customer', cast.customers);
  await keepMany(tx, 'contact', cast.contacts);
  await keepMany(tx, 'contact_address', [...cast.addresses, ...held.flatMap(({ addresses }) => addresses)]);
  await keepMany(tx, 'login', logins);
}

async function keepTickets(tx: Tx, { tickets, held }: Play): Promise<void> {
  const messages = tickets.flatMap((played) => played.messages);
  await keepMany(
    tx,
    'ticket',
    tickets.map(({ ticket }) => ticket),
  );
  await keepMany(
    tx,
    'message',
    messages.map(({ message }) => message),
  );
  await keepMany(
    tx,
    'ticket_event',
    tickets.flatMap(({ events }) => events),
  );
  await keepMany(
    tx,
    'verification',
    held.map(({ verification }) => verification),
  );
  await keepMany(
    tx,
    'audit_event',
    held.flatMap(({ audit }) =>
      audit.map(({ actor, ...line }) => ({
        id: idAt(line.at),
        ...line,
        actorKind: actor.kind,
        actorId: actor.kind === 'system' ? null : actor.id,
        actorName: actor.kind === 'system' ? 'Tunda Assistenza' : actor.name,
      })),
    ),
  );
  for (const message of messages) await keepFiles(tx, message);
}

async function keepFiles(tx: Tx, { message, files }: PlayedMessage): Promise<void> {
  for (const [position, file] of files.entries()) {
    const bytes = file.bytes();
    const inspected = await inspectFile({ ...file, bytes });
    const id = idAt(message.createdAt);
    const uploaderId = message.channel === 'mail' ? null : (message.contactId ?? message.operatorId);
    const place = { messageId: message.id, uploaderId, position, createdAt: message.createdAt, expiresAt: null };
    await tx.insert('attachment', { id, ...inspected, ...place });
    await tx.insert('attachment_content', { attachmentId: id, bytes });
  }
}
