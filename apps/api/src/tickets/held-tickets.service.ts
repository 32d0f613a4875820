import { Injectable } from '@nestjs/common';
import { admitTicket, rejectTicket, type ContactActor, type DeskActor } from '@tunda/domain';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/in-transaction.js';
import { Outbox } from '../outbox/outbox.js';
import { promisesOf } from './ticket-promises.js';
import { giveMessagesTo, keepChange, lockTicket } from './ticket-rows.js';

/** What the verification asks of a held ticket, within its own transaction. */
@Injectable()
export class HeldTicketsService {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Somebody made sure that this contact wrote it: the ticket and what stands in it become hers, and she is told. */
  async admit(tx: Tx, ticketId: string, by: DeskActor, contact: ContactActor): Promise<void> {
    const ticket = await lockTicket(tx, ticketId);
    const owner = { customerId: contact.customerId, contactId: contact.id };
    const done = admitTicket(ticket, by, owner, newId(), this.clock.now());
    await keepChange(tx, done);
    await giveMessagesTo(tx, ticketId, contact);
    await this.outbox.add(tx, promisesOf(done));
  }

  /** It is not the customer's, or nobody confirmed it in time. Nobody is told. */
  async reject(tx: Tx, ticketId: string, by: DeskActor, reason: string): Promise<void> {
    const ticket = await lockTicket(tx, ticketId);
    const done = rejectTicket(ticket, by, reason, newId(), this.clock.now());
    await keepChange(tx, done);
    await this.outbox.add(tx, promisesOf(done));
  }
}
