import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Tx } from '../database/in-transaction.js';
import { Outbox } from '../outbox/outbox.js';

const PER_HOUR = 50;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The answer comes after the same kind of wait whatever was known or looked up. Milliseconds. */
const WAIT_MIN = 30_000;
const WAIT_MAX = 120_000;

export const NEUTRAL_RECEIPT = 'neutral-receipt';

/** Promises the one fixed text to a proven sender nobody knows: once a day to an address, fifty an hour in all. */
@Injectable()
export class NeutralReceipts {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it was promised; not when the budget is used up */
  async promise(tx: Tx, mailId: string, address: string): Promise<boolean> {
    const now = this.clock.now();
    const key = `${NEUTRAL_RECEIPT}:${createHash('sha256').update(address).digest('hex').slice(0, 32)}`;
    // counted and promised by one at a time, or two mails at once would make two receipts
    await tx.query('SELECT pg_advisory_xact_lock(7365102)');
    const [used] = await tx.query(
      `SELECT count(*) FILTER (WHERE "createdAt" > $2)::int AS hour,
              count(*) FILTER (WHERE "dedupeKey" LIKE $3 || ':%')::int AS mine
       FROM outbox_message WHERE kind = $4 AND "createdAt" > $1`,
      [new Date(now.getTime() - DAY_MS), new Date(now.getTime() - HOUR_MS), key, NEUTRAL_RECEIPT],
    );
    if (used.mine > 0 || used.hour >= PER_HOUR) return false;
    await this.outbox.add(tx, [
      {
        kind: NEUTRAL_RECEIPT,
        payload: { incomingMailId: mailId },
        dedupeKey: `${key}:${mailId}`,
        subjectId: mailId,
        availableAt: new Date(now.getTime() + randomInt(WAIT_MIN, WAIT_MAX)),
      },
    ]);
    return true;
  }
}
