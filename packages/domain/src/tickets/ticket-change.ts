import type { Actor } from '../shared/actor.js';
import { DESK_NAME } from './customer-view.js';
import type { TicketNotice } from './ticket-notices.js';
import { turnOf, type TicketStatus } from './ticket-status.js';
import type { Message, Ticket, TicketEvent, TicketEventDetails, TicketEventKind } from './ticket.js';

/** What a rule decides: the caller keeps all of it in one transaction. */
export interface TicketChange {
  ticket: Ticket;
  message?: Message;
  events: TicketEvent[];
  notices: TicketNotice[];
}

/** Ids come from outside, because rules read no random and no clock. */
export interface NewIds {
  ticketId: string;
  messageId: string;
  eventId: string;
  number: string;
}

/** The name an action is kept under. */
export function actorName(actor: Actor): string {
  return actor.kind === 'system' ? DESK_NAME : actor.name;
}

/** Something that happened, for the history. */
export function event(
  id: string,
  ticketId: string,
  kind: TicketEventKind,
  actor: Actor,
  now: Date,
  details: TicketEventDetails = {},
): TicketEvent {
  return { id, ticketId, kind, at: now, actorKind: actor.kind, actorName: actorName(actor), details };
}

/** Puts the ticket into a status; the clock starts again only when the turn changes. */
export function withStatus(ticket: Ticket, status: TicketStatus, now: Date): Ticket {
  return {
    ...ticket,
    status,
    updatedAt: now,
    waitingSince: turnOf(status) === turnOf(ticket.status) ? ticket.waitingSince : now,
    closedAt: status === 'closed' || status === 'rejected' ? now : null,
  };
}

/** Adds a message: a public one is the last word of the conversation, a note only touches the ticket. */
export function withMessage(ticket: Ticket, message: Message): Ticket {
  if (message.internal) return { ...ticket, updatedAt: message.createdAt };
  return {
    ...ticket,
    lastMessageId: message.id,
    lastMessageAt: message.createdAt,
    lastAuthor: message.author,
    updatedAt: message.createdAt,
  };
}
