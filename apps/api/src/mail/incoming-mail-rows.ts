import type { Evidence, IncomingState, MailKind, TrustLevel } from '@tunda/domain';
import type { DataSource } from 'typeorm';
import type { Tx } from '../database/in-transaction.js';
import { IncomingMailEntity } from './incoming-mail.entity.js';

/** A mail a worker holds until `nextAt`. */
export type ClaimedMail = Pick<IncomingMailEntity, 'id' | 'raw' | 'envelope' | 'receivedAt' | 'attempts'>;

/** Where a mail ended, or until when it waits. */
export interface Filed {
  state: IncomingState;
  kind: MailKind | null;
  level: TrustLevel | null;
  evidence: Evidence | null;
  reasons: string[];
  ticketId: string | null;
  /** Only for `retry`. */
  nextAt?: Date;
}

/** Takes the mail that waits longest, if any, and holds it for `leaseMs`: a killed worker's mail comes back. */
export async function claimMail(dataSource: DataSource, now: Date, leaseMs: number): Promise<ClaimedMail | null> {
  const [rows]: [ClaimedMail[], number] = await dataSource.query(
    `UPDATE incoming_mail SET attempts = attempts + 1, "nextAt" = $2
     WHERE id = (SELECT id FROM incoming_mail WHERE state IN ('received', 'retry') AND "nextAt" <= $1
                 ORDER BY "nextAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, raw, envelope, "receivedAt", attempts`,
    [now, new Date(now.getTime() + leaseMs)],
  );
  return rows[0] ?? null;
}

/** Locks the mail for its decision; false when another worker took it over in the meantime. */
export async function lockClaimed(tx: Tx, mail: Pick<ClaimedMail, 'id' | 'attempts'>): Promise<boolean> {
  const row = await tx.findOne(IncomingMailEntity, { where: { id: mail.id }, lock: { mode: 'pessimistic_write' } });
  return row !== null && (row.state === 'received' || row.state === 'retry') && row.attempts === mail.attempts;
}

/** What the headers said, kept whatever becomes of the mail. */
export interface SeenHeaders {
  from: string;
  subject: string;
  messageIdHeader: string | null;
  logicalKey: string | null;
}

export async function keepFiled(tx: Tx, id: string, seen: SeenHeaders, filed: Filed): Promise<void> {
  const { nextAt, ...rest } = filed;
  await tx.update(IncomingMailEntity, id, {
    ...seen,
    ...rest,
    // TypeORM's partial type takes no readonly lists inside jsonb
    evidence: rest.evidence as never,
    lastError: null,
    // asking DNS again is no failure
    ...(nextAt ? { nextAt, attempts: 0 } : {}),
  });
}

export type EarlierCopy = Pick<IncomingMailEntity, 'id' | 'state' | 'level' | 'ticketId'>;

/** An earlier copy of the same mail that came by another path and became something; its key is locked until the end. */
export async function findEarlierCopy(tx: Tx, id: string, logicalKey: string): Promise<EarlierCopy | null> {
  // two copies worked on at the same moment: the second waits here for the first
  await tx.query('SELECT pg_advisory_xact_lock(7365101, hashtext($1))', [logicalKey]);
  const [row] = await tx.query(
    `SELECT id, state, level, "ticketId" FROM incoming_mail
     WHERE "logicalKey" = $1 AND id <> $2 AND state IN ('threaded', 'new-ticket', 'held', 'quarantined')
     ORDER BY "receivedAt", id LIMIT 1`,
    [logicalKey, id],
  );
  return row ?? null;
}
