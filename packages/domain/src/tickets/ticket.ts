import type { Department } from './department.js';
import type { TicketStatus } from './ticket-status.js';

/** By which door a ticket or a message came in. */
export const CHANNELS = ['web', 'mail', 'api', 'desk'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One issue of one customer, from the first word to the last. Rows of the database have this shape (structural typing is the mapper). */
export interface Ticket {
  id: string;
  /** Eight Crockford characters, see ticket-number.ts. */
  number: string;
  /** Null as long as the sender is not verified. */
  customerId: string | null;
  /** The contact whose ticket this is; null as long as the sender is not verified. */
  contactId: string | null;
  department: Department;
  status: TicketStatus;
  subject: string;
  channel: Channel;
  /** The address a held request came from; null for requests of known contacts. */
  claimedAddress: string | null;
  assigneeId: string | null;
  /** Since when the ticket waits for the one whose turn it is. */
  waitingSince: Date;
  lastMessageId: string;
  lastMessageAt: Date;
  /** Who wrote last, as the customer may know it. */
  lastAuthor: MessageAuthor;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
}

/** `stranger` is a sender nobody has verified; `system` is the desk itself. */
export const MESSAGE_AUTHORS = ['contact', 'operator', 'stranger', 'system'] as const;
export type MessageAuthor = (typeof MESSAGE_AUTHORS)[number];

/** One letter of a conversation, or an internal note of the desk. */
export interface Message {
  id: string;
  ticketId: string;
  author: MessageAuthor;
  contactId: string | null;
  operatorId: string | null;
  /** Name shown beside the message, as it was when it was written. */
  authorName: string;
  /** Internal notes never leave the desk: not to the customer's screen, mail, export or search. */
  internal: boolean;
  channel: Channel;
  body: string;
  /** Where the quoted part of a mail begins in `body` (UTF-16 units); null when nothing is quoted. Folded on screen, never deleted. */
  quotedFrom: number | null;
  createdAt: Date;
}

/** Something that happened to a ticket besides messages, in the order it happened. */
export interface TicketEvent {
  id: string;
  ticketId: string;
  kind: TicketEventKind;
  at: Date;
  actorKind: 'contact' | 'operator' | 'token' | 'system';
  actorName: string;
  details: TicketEventDetails;
}

export const TICKET_EVENT_KINDS = [
  'opened',
  'moved',
  'assigned',
  'department-changed',
  'verified',
  'rejected',
] as const;
export type TicketEventKind = (typeof TICKET_EVENT_KINDS)[number];

/** Small facts of an event; every value is safe to show to operators. */
export interface TicketEventDetails {
  from?: string;
  to?: string;
  reason?: string;
}
