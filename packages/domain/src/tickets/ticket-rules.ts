import type { Actor, ContactActor, DeskActor } from '../shared/actor.js';
import type { Department } from './department.js';
import { actorName, event, withMessage, withStatus, type TicketChange } from './ticket-change.js';
import {
  MoveNotAllowed,
  ReopenTooLate,
  ThreadMovedOn,
  TicketAlreadyClosed,
  TicketNotVerified,
  TicketRejected,
} from './ticket-errors.js';
import { canMove, type TicketStatus } from './ticket-status.js';
import type { Channel, Message, Ticket } from './ticket.js';

/** For so many days after closing, the customer may take a ticket up again; afterwards a new one is clearer for everybody. */
export const REOPEN_DAYS = 14;
/** A resolved ticket that nobody touches closes by itself after so many days. */
export const CLOSE_RESOLVED_AFTER_DAYS = 7;
const DAY_MS = 86_400_000;

/** Refuses every public word to a sender who is not verified, and every word to a ticket that is over. */
export function assertCanReply(ticket: Ticket): void {
  if (ticket.status === 'unverified') throw new TicketNotVerified();
  if (ticket.status === 'rejected') throw new TicketRejected();
  if (ticket.status === 'closed') throw new TicketAlreadyClosed(ticket.closedAt);
}

/** An operator's public answer: the turn passes to the customer unless the answer also resolves the ticket. */
export interface DeskReply {
  body: string;
  /** The last public message the operator saw; a later one refuses the reply. */
  lastSeenMessageId: string;
  /** `waiting` when we need an answer, `resolved` when we think it is done, `open` when we go on working. */
  then: 'waiting' | 'resolved' | 'open';
}

export function replyToTicket(
  ticket: Ticket,
  by: DeskActor,
  reply: DeskReply,
  ids: { messageId: string; eventId: string },
  now: Date,
): TicketChange {
  assertCanReply(ticket);
  if (reply.lastSeenMessageId !== ticket.lastMessageId) throw new ThreadMovedOn(ticket.lastMessageId);
  const message: Message = {
    id: ids.messageId,
    ticketId: ticket.id,
    author: 'operator',
    contactId: null,
    operatorId: by.kind === 'operator' ? by.id : null,
    authorName: actorName(by),
    internal: false,
    channel: by.kind === 'token' ? 'api' : 'desk',
    body: reply.body,
    quotedFrom: null,
    createdAt: now,
  };
  const moved = reply.then !== ticket.status;
  if (moved && !canMove(ticket.status, reply.then, by.kind))
    throw new MoveNotAllowed(ticket.status, reply.then, by.kind);
  return {
    ticket: withMessage(moved ? withStatus(ticket, reply.then, now) : ticket, message),
    message,
    events: moved ? [event(ids.eventId, ticket.id, 'moved', by, now, { from: ticket.status, to: reply.then })] : [],
    notices: [{ kind: 'reply-sent', ticketId: ticket.id, messageId: message.id }],
  };
}

/** A note among colleagues: allowed in every status, changes no turn, leaves the house in no way. */
export function addNote(ticket: Ticket, by: DeskActor, body: string, messageId: string, now: Date): TicketChange {
  const message: Message = {
    id: messageId,
    ticketId: ticket.id,
    author: by.kind === 'system' ? 'system' : 'operator',
    contactId: null,
    operatorId: by.kind === 'operator' ? by.id : null,
    authorName: actorName(by),
    internal: true,
    channel: by.kind === 'token' ? 'api' : 'desk',
    body,
    quotedFrom: null,
    createdAt: now,
  };
  return { ticket: withMessage(ticket, message), message, events: [], notices: [] };
}

export interface ContactAnswer {
  body: string;
  quotedFrom?: number | null;
  channel: Channel;
}

/** The customer answers: it is our turn again. An answer to a closed ticket is refused (reopen first, or open a new one). */
export function answerTicket(
  ticket: Ticket,
  contact: ContactActor,
  answer: ContactAnswer,
  ids: { messageId: string; eventId: string },
  now: Date,
): TicketChange {
  assertCanReply(ticket);
  const message: Message = {
    id: ids.messageId,
    ticketId: ticket.id,
    author: 'contact',
    contactId: contact.id,
    operatorId: null,
    authorName: contact.name,
    internal: false,
    channel: answer.channel,
    body: answer.body,
    quotedFrom: answer.quotedFrom ?? null,
    createdAt: now,
  };
  const moved = ticket.status !== 'open';
  return {
    ticket: withMessage(moved ? withStatus(ticket, 'open', now) : ticket, message),
    message,
    events: moved ? [event(ids.eventId, ticket.id, 'moved', contact, now, { from: ticket.status, to: 'open' })] : [],
    notices: [],
  };
}

/** Any other move of the table: closing, resolving, reopening. Verification has its own functions. */
export function moveTicket(
  ticket: Ticket,
  by: Actor,
  to: TicketStatus,
  eventId: string,
  now: Date,
  reason?: string,
): TicketChange {
  if (ticket.status === 'unverified' || !canMove(ticket.status, to, by.kind))
    throw new MoveNotAllowed(ticket.status, to, by.kind);
  if (by.kind === 'contact' && !canReopen(ticket, now)) throw new ReopenTooLate(REOPEN_DAYS);
  return {
    ticket: withStatus(ticket, to, now),
    events: [event(eventId, ticket.id, 'moved', by, now, { from: ticket.status, to, ...(reason ? { reason } : {}) })],
    notices: to === 'resolved' ? [{ kind: 'ticket-resolved', ticketId: ticket.id }] : [],
  };
}

/** Whether a customer may still take the ticket up again; true for tickets that are not closed. */
export function canReopen(ticket: Pick<Ticket, 'status' | 'closedAt'>, now: Date): boolean {
  if (ticket.status !== 'closed' || !ticket.closedAt) return true;
  return now.getTime() - ticket.closedAt.getTime() <= REOPEN_DAYS * DAY_MS;
}

/** Gives the ticket to an operator, or back to the department with null. */
export function assignTicket(
  ticket: Ticket,
  by: DeskActor,
  assignee: { id: string; name: string } | null,
  eventId: string,
  now: Date,
): TicketChange {
  return {
    ticket: { ...ticket, assigneeId: assignee?.id ?? null, updatedAt: now },
    events: [event(eventId, ticket.id, 'assigned', by, now, assignee ? { to: assignee.name } : {})],
    notices: [],
  };
}

/** Moves the ticket to the department whose matter it is; the customer keeps her place in the queue. */
export function changeDepartment(
  ticket: Ticket,
  by: DeskActor,
  department: Department,
  eventId: string,
  now: Date,
): TicketChange {
  return {
    ticket: { ...ticket, department, updatedAt: now },
    events: [event(eventId, ticket.id, 'department-changed', by, now, { from: ticket.department, to: department })],
    notices: [],
  };
}

/** A contact sees her own tickets, and those of the whole account if she is allowed to. */
export function canSeeTicket(contact: ContactActor, ticket: Pick<Ticket, 'customerId' | 'contactId'>): boolean {
  return ticket.customerId === contact.customerId && (contact.seesAllTickets || ticket.contactId === contact.id);
}
