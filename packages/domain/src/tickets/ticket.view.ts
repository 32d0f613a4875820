import { IsBoolean, IsDateString, IsIn, IsInt, IsObject, IsString, IsUUID, Min } from 'class-validator';
import { Nested } from '../shared/nested.js';
import { Nullable } from '../shared/optional.js';
import { DEPARTMENTS, type Department } from './department.js';
import { TICKET_STATUSES, type TicketStatus } from './ticket-status.js';
import {
  CHANNELS,
  MESSAGE_AUTHORS,
  TICKET_EVENT_KINDS,
  type Channel,
  type MessageAuthor,
  type TicketEventDetails,
  type TicketEventKind,
} from './ticket.js';

/** A file of a conversation. Its bytes are at `GET …/attachments/{id}`, always as a download unless it is a plain picture. */
export class AttachmentView {
  @IsUUID()
  id!: string;

  /** A label, not a path: never used as one. */
  @IsString()
  filename!: string;

  /** Media type found in the content itself, not the one the sender claimed. */
  @IsString()
  mediaType!: string;

  /** Bytes. */
  @IsInt()
  @Min(0)
  size!: number;

  /** Whether it may be shown in the page (png, jpeg, gif, webp); everything else is only downloaded. */
  @IsBoolean()
  inlineImage!: boolean;

  /** True when content and name disagree, or the content can run: shown with a warning. */
  @IsBoolean()
  suspicious!: boolean;
}

/** How the mail that carries a message fares. */
export const DELIVERY_STATES = ['queued', 'sent', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message as the customer reads it. */
export class CustomerMessageView {
  @IsUUID()
  id!: string;

  @IsIn(MESSAGE_AUTHORS)
  author!: MessageAuthor;

  @IsString()
  authorName!: string;

  @IsIn(CHANNELS)
  channel!: Channel;

  /** Plain text, whole. */
  @IsString()
  body!: string;

  /** From this position on, `body` is quoted text to fold; null when nothing is quoted. */
  @Nullable()
  @IsInt()
  quotedFrom!: number | null;

  @Nested(() => AttachmentView, { each: true })
  attachments!: AttachmentView[];

  @IsDateString()
  createdAt!: string;
}

/** One message as an operator reads it: notes too, and what became of its mail. */
export class OperatorMessageView extends CustomerMessageView {
  /** True for a note among colleagues. */
  @IsBoolean()
  internal!: boolean;

  /** What became of the mail that carries this message; null when none does. */
  @Nullable()
  @IsIn(DELIVERY_STATES)
  delivery!: DeliveryState | null;
}

/** Something that happened besides messages; the customer is told no names of operators and no reasons of the desk. */
export class CustomerEventView {
  @IsUUID()
  id!: string;

  @IsIn(TICKET_EVENT_KINDS)
  kind!: TicketEventKind;

  @IsDateString()
  at!: string;

  /** `contact` or `desk`. */
  @IsIn(['contact', 'desk'])
  by!: 'contact' | 'desk';

  /** Status before and after, for moves. */
  @IsObject()
  details!: TicketEventDetails;
}

export class OperatorEventView extends CustomerEventView {
  @IsString()
  actorName!: string;
}

/** A row of the customer's list. */
export class CustomerTicketRowView {
  /** Eight characters; people see it as `K7QM-3XTP`. */
  @IsString()
  number!: string;

  @IsString()
  subject!: string;

  @IsIn(TICKET_STATUSES)
  status!: TicketStatus;

  @IsIn(DEPARTMENTS)
  department!: Department;

  /** Who wrote last. */
  @IsIn(MESSAGE_AUTHORS)
  lastAuthor!: MessageAuthor;

  @IsDateString()
  lastMessageAt!: string;

  @IsDateString()
  createdAt!: string;

  /** The contact whose ticket it is. */
  @IsString()
  contactName!: string;
}

/** A ticket with its conversation, as the customer sees it. */
export class CustomerTicketView extends CustomerTicketRowView {
  /** Last public message; send it back where a stale thread matters. */
  @IsUUID()
  lastMessageId!: string;

  /** Whether she may take a closed ticket up again now. */
  @IsBoolean()
  canReopen!: boolean;

  @Nested(() => CustomerMessageView, { each: true })
  messages!: CustomerMessageView[];

  @Nested(() => CustomerEventView, { each: true })
  events!: CustomerEventView[];
}

export class CustomerTicketPageView {
  @Nested(() => CustomerTicketRowView, { each: true })
  items!: CustomerTicketRowView[];

  @Nullable()
  @IsString()
  nextCursor!: string | null;
}

/** How many of her tickets stand in each status. */
export class CustomerTicketCountsView {
  @IsInt()
  open!: number;

  @IsInt()
  waiting!: number;

  @IsInt()
  resolved!: number;

  @IsInt()
  closed!: number;
}

/** A row of the operators' queue. */
export class OperatorTicketRowView {
  @IsUUID()
  id!: string;

  @IsString()
  number!: string;

  @IsString()
  subject!: string;

  @IsIn(TICKET_STATUSES)
  status!: TicketStatus;

  @IsIn(DEPARTMENTS)
  department!: Department;

  @IsIn(CHANNELS)
  channel!: Channel;

  /** Null for held requests. */
  @Nullable()
  @IsUUID()
  customerId!: string | null;

  /** Null for held requests: nobody knows yet whose it is. */
  @Nullable()
  @IsString()
  customerName!: string | null;

  /** The contact's name, or the address a held request claims to come from. */
  @IsString()
  requesterName!: string;

  @Nullable()
  @IsUUID()
  assigneeId!: string | null;

  @Nullable()
  @IsString()
  assigneeName!: string | null;

  @IsDateString()
  waitingSince!: string;

  @IsDateString()
  lastMessageAt!: string;

  @IsIn(MESSAGE_AUTHORS)
  lastAuthor!: MessageAuthor;

  @IsDateString()
  createdAt!: string;
}

/** A ticket with its whole conversation, as operators see it. Account data are not in here: they have their own call, which refuses while the sender is not verified. */
export class OperatorTicketView extends OperatorTicketRowView {
  @IsUUID()
  lastMessageId!: string;

  @Nullable()
  @IsUUID()
  contactId!: string | null;

  /** The address a held request claims to come from; null otherwise. */
  @Nullable()
  @IsString()
  claimedAddress!: string | null;

  /** The verification that holds or held this request; null when none was needed. */
  @Nullable()
  @IsUUID()
  verificationId!: string | null;

  /** Statuses an operator may move it to now. */
  @IsIn(TICKET_STATUSES, { each: true })
  moves!: TicketStatus[];

  @Nested(() => OperatorMessageView, { each: true })
  messages!: OperatorMessageView[];

  @Nested(() => OperatorEventView, { each: true })
  events!: OperatorEventView[];
}

export class OperatorTicketPageView {
  @Nested(() => OperatorTicketRowView, { each: true })
  items!: OperatorTicketRowView[];

  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
