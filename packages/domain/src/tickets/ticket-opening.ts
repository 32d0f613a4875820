import type { Actor, ContactActor, DeskActor } from '../shared/actor.js';
import type { Department } from './department.js';
import { event, withStatus, type NewIds, type TicketChange } from './ticket-change.js';
import { MoveNotAllowed, NoPermission } from './ticket-errors.js';
import { canMove, type TicketStatus } from './ticket-status.js';
import type { Channel, Message, MessageAuthor, Ticket } from './ticket.js';

/** A request as it came in, by whatever door. */
export interface NewRequest {
  department: Department;
  subject: string;
  body: string;
  quotedFrom?: number | null;
  channel: Channel;
}

function firstTicket(ids: NewIds, request: NewRequest, status: TicketStatus, author: MessageAuthor, now: Date): Ticket {
  return {
    id: ids.ticketId,
    number: ids.number,
    customerId: null,
    contactId: null,
    department: request.department,
    status,
    subject: request.subject.trim(),
    channel: request.channel,
    claimedAddress: null,
    assigneeId: null,
    waitingSince: now,
    lastMessageId: ids.messageId,
    lastMessageAt: now,
    lastAuthor: author,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  };
}

function firstMessage(ids: NewIds, request: NewRequest, author: MessageAuthor, authorName: string, now: Date): Message {
  return {
    id: ids.messageId,
    ticketId: ids.ticketId,
    author,
    contactId: null,
    operatorId: null,
    authorName,
    internal: false,
    channel: request.channel,
    body: request.body,
    quotedFrom: request.quotedFrom ?? null,
    createdAt: now,
  };
}

/**
 * A known contact opens a ticket: in the customer area, by proven mail, or through the desk that writes down a call.
 * @param by who really acts when it is not the contact (an operator or a programme); the message stays the contact's
 */
export function openTicket(
  ids: NewIds,
  contact: ContactActor,
  request: NewRequest,
  now: Date,
  by: Actor = contact,
): TicketChange {
  if (!contact.canOpenTickets && by.kind === 'contact') throw new NoPermission('open tickets');
  return {
    ticket: {
      ...firstTicket(ids, request, 'open', 'contact', now),
      customerId: contact.customerId,
      contactId: contact.id,
    },
    message: { ...firstMessage(ids, request, 'contact', contact.name, now), contactId: contact.id },
    events: [event(ids.eventId, ids.ticketId, 'opened', by, now)],
    notices: [{ kind: 'ticket-opened', ticketId: ids.ticketId, messageId: ids.messageId }],
  };
}

/**
 * Mail of somebody nobody has proven: kept, shown to operators as held, owned by no customer, and nobody is told.
 * The message is signed with the address: the name in From is the sender's own choice (THREATS T7) and stays with the verification.
 */
export function holdRequest(ids: NewIds, claimedAddress: string, request: NewRequest, now: Date): TicketChange {
  return {
    ticket: { ...firstTicket(ids, request, 'unverified', 'stranger', now), claimedAddress },
    message: firstMessage(ids, request, 'stranger', claimedAddress, now),
    events: [event(ids.eventId, ids.ticketId, 'opened', { kind: 'system' }, now)],
    notices: [],
  };
}

/** A held request turns out to come from this contact: it becomes an ordinary ticket of the customer. */
export function admitTicket(
  ticket: Ticket,
  by: DeskActor,
  owner: { customerId: string; contactId: string },
  eventId: string,
  now: Date,
): TicketChange {
  if (!canMove(ticket.status, 'open', by.kind) || ticket.status !== 'unverified')
    throw new MoveNotAllowed(ticket.status, 'open', by.kind);
  return {
    // the customer has been waiting since the mail arrived, not since we verified it
    ticket: {
      ...withStatus(ticket, 'open', now),
      ...owner,
      waitingSince: ticket.waitingSince,
      lastAuthor: ticket.lastAuthor === 'stranger' ? 'contact' : ticket.lastAuthor,
    },
    events: [event(eventId, ticket.id, 'verified', by, now)],
    notices: [{ kind: 'ticket-opened', ticketId: ticket.id, messageId: ticket.lastMessageId }],
  };
}

/** A held request is not the customer's, or nobody confirmed it in time. Nobody is told. */
export function rejectTicket(ticket: Ticket, by: DeskActor, reason: string, eventId: string, now: Date): TicketChange {
  if (!canMove(ticket.status, 'rejected', by.kind)) throw new MoveNotAllowed(ticket.status, 'rejected', by.kind);
  return {
    ticket: withStatus(ticket, 'rejected', now),
    events: [event(eventId, ticket.id, 'rejected', by, now, { reason })],
    notices: [],
  };
}
