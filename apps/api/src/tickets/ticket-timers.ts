import { Injectable } from '@nestjs/common';
import { CLOSE_RESOLVED_AFTER_DAYS, moveTicket } from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import { inTransaction } from '../database/in-transaction.js';
import { Outbox } from '../outbox/outbox.js';
import { promisesOf } from './ticket-promises.js';
import { keepChange, lockResolvedUntouchedSince } from './ticket-rows.js';

const DAY_MS = 86_400_000;
const BATCH = 100;

/** What happens to tickets because time passes. */
@Injectable()
export class TicketTimers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Closes resolved tickets nobody touched for a week. Gives their number. */
  async closeResolved(): Promise<number> {
    for (let total = 0; ;) {
      const closed = await inTransaction(this.dataSource, async (tx) => {
        const now = this.clock.now();
        const before = new Date(now.getTime() - CLOSE_RESOLVED_AFTER_DAYS * DAY_MS);
        const tickets = await lockResolvedUntouchedSince(tx, before, BATCH);
        for (const ticket of tickets) {
          const done = moveTicket(ticket, { kind: 'system' }, 'closed', newId(), now);
          await keepChange(tx, done);
          await this.outbox.add(tx, promisesOf(done));
        }
        return tickets.length;
      });
      total += closed;
      if (closed < BATCH) return total;
    }
  }
}
