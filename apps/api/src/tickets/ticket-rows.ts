import { NotFound, type ContactActor, type NewIds, type Ticket, type TicketChange } from '@tunda/domain';
import { newId, newTicketNumber } from '../database/ids.js';
import { insertTogether, type NewRow } from '../database/insert-together.js';
import type { Tx } from '../database/in-transaction.js';
import { MessageEntity } from './message.entity.js';
import { TicketEventEntity } from './ticket-event.entity.js';
import { TicketEntity } from './ticket.entity.js';

/** Ids for a new ticket with its first message. */
export const newTicketIds = (): NewIds => ({
  ticketId: newId(),
  messageId: newId(),
  eventId: newId(),
  number: newTicketNumber(),
});

/** Ids for one more message and the move that may come with it. */
export const newMessageIds = (): { messageId: string; eventId: string } => ({ messageId: newId(), eventId: newId() });

const LOCKED = { mode: 'pessimistic_write' } as const;

/** The ticket, locked until the transaction ends. Throws NotFound. */
export async function lockTicket(tx: Tx, id: string): Promise<Ticket> {
  const ticket = await tx.findOne(TicketEntity, { where: { id }, lock: LOCKED });
  if (!ticket) throw new NotFound('Ticket');
  return ticket;
}

/** The ticket behind a number, locked, if this contact may see it; anybody else's is NotFound like one that does not exist. */
export async function lockVisibleTicket(tx: Tx, contact: ContactActor, number: string): Promise<Ticket> {
  const own = contact.seesAllTickets ? {} : { contactId: contact.id };
  const where = { number, customerId: contact.customerId, ...own };
  const ticket = await tx.findOne(TicketEntity, { where, lock: LOCKED });
  if (!ticket) throw new NotFound('Ticket');
  return ticket;
}

/** Keeps a new ticket with its first message and event. @param mailId the mail it came in with */
export async function keepNewTicket(tx: Tx, change: TicketChange, mailId: string | null = null): Promise<void> {
  await insertTogether(tx, [[TicketEntity, change.ticket], ...messageAndEvents(change, mailId)]);
}

/** Keeps what a rule decided on an existing ticket. @param mailId the mail its message came in with */
export async function keepChange(tx: Tx, change: TicketChange, mailId: string | null = null): Promise<void> {
  await tx.update(TicketEntity, { id: change.ticket.id }, change.ticket);
  await insertTogether(tx, messageAndEvents(change, mailId));
}

function messageAndEvents({ message, events }: TicketChange, incomingMailId: string | null): NewRow[] {
  const messages: NewRow[] = message ? [[MessageEntity, { ...message, incomingMailId }]] : [];
  return [...messages, ...events.map((event): NewRow => [TicketEventEntity, event])];
}

/** What a stranger wrote in a ticket that was admitted becomes the contact's. */
export async function giveMessagesTo(tx: Tx, ticketId: string, contact: ContactActor): Promise<void> {
  await tx.update(
    MessageEntity,
    { ticketId, author: 'stranger' },
    { author: 'contact', contactId: contact.id, authorName: contact.name },
  );
}

/** Up to `limit` resolved tickets nobody touched since then, locked; those somebody holds just now are left for the next time. */
export async function lockResolvedUntouchedSince(tx: Tx, before: Date, limit: number): Promise<Ticket[]> {
  return (
    tx
      .createQueryBuilder(TicketEntity, 't')
      // waitingSince is never later than updatedAt and leads in the index
      .where(`t.status = 'resolved' AND t."waitingSince" <= :before AND t."updatedAt" <= :before`, { before })
      .orderBy('t.waitingSince')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany()
  );
}
