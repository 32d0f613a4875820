import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/in-transaction.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';

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

/** Writes promises; the relay keeps them after the commit. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async add(tx: Tx, promises: readonly OutboxPromise[]): Promise<void> {
    if (promises.length === 0) return;
    const now = this.clock.now();
    const rows = promises.map((promise) => ({
      id: newId(),
      kind: promise.kind,
      payload: promise.payload,
      dedupeKey: promise.dedupeKey,
      subjectId: promise.subjectId ?? null,
      createdAt: now,
      availableAt: promise.availableAt ?? now,
    }));
    await tx.createQueryBuilder().insert().into(OutboxMessageEntity).values(rows).orIgnore().execute();
  }
}
