import type { Tx } from '../database/in-transaction.js';

/** Acknowledgements one contact gets at most: no storm arises, whatever machine answers us or writes in her name. */
const PER_HOUR = 5;
const PER_DAY = 20;
const HOUR_MS = 3_600_000;

/**
 * Whether the ticket a contact just opened by mail is one too many to be acknowledged. Counted where it is opened, by one
 * worker at a time, so that mails at the same moment cannot pass the budget together.
 */
export async function isOverBudget(tx: Tx, contactId: string, now: Date): Promise<boolean> {
  await tx.query('SELECT pg_advisory_xact_lock(7365103, hashtext($1))', [contactId]);
  const [opened] = await tx.query(
    `SELECT count(*) FILTER (WHERE "createdAt" > $3)::int AS hour, count(*)::int AS day
     FROM (SELECT "createdAt" FROM ticket WHERE "contactId" = $1 AND channel = 'mail' AND "lastMessageAt" > $2
           ORDER BY "lastMessageAt" DESC LIMIT ${PER_DAY + 1}) AS latest
     WHERE "createdAt" > $2`,
    [contactId, new Date(now.getTime() - 24 * HOUR_MS), new Date(now.getTime() - HOUR_MS)],
  );
  return opened.hour > PER_HOUR || opened.day > PER_DAY;
}
