import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/in-transaction.js';
import { prepared } from '../database/prepared.js';

/** A promise to do something outside, made inside a transaction. */
export interface OutboxPromise {
  /** Which handler keeps it. */
  kind: string;
  /** Ids only; never a secret, never text of a ticket. */
  payload: Record<string, string>;
  /** The same key twice is one promise. */
  dedupeKey: string;
  /** The message or ticket it speaks of. */
  subjectId?: string;
  /** Earliest moment; now when absent. */
  availableAt?: Date;
}

const ADD = prepared(
  `INSERT INTO outbox_message ("id", "kind", "payload", "dedupeKey", "subjectId", "createdAt", "availableAt")
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
);

/** Writes promises; the relay keeps them after the commit. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async add(tx: Tx, promises: readonly OutboxPromise[]): Promise<void> {
    const now = this.clock.now();
    for (const { kind, payload, dedupeKey, subjectId = null, availableAt = now } of promises)
      await tx.query(ADD, [newId(), kind, JSON.stringify(payload), dedupeKey, subjectId, now, availableAt]);
  }
}
