import { ArrayMaxSize, IsArray, IsDateString, IsIn, IsInt, IsString, IsUUID } from 'class-validator';
import { Nested } from '../shared/nested.js';
import { Nullable, Optional } from '../shared/optional.js';
import { PageDto } from '../shared/page.dto.js';
import { TRUST_LEVELS, type TrustLevel } from '../trust/trust-level.js';

/**
 * Where a mail stands. `received` and `retry` are on their way; all others are final and carry their reasons.
 */
export const INCOMING_STATES = [
  'received',
  'retry',
  'threaded',
  'new-ticket',
  'held',
  'quarantined',
  'ignored',
  'bounce',
  'unreadable',
  'duplicate',
] as const;
export type IncomingState = (typeof INCOMING_STATES)[number];

/** What kind of mail it is, from its headers alone (RFC 3834, RFC 3464, RFC 6109...). */
export const MAIL_KINDS = [
  'request',
  'auto',
  'bounce',
  'list',
  'loop',
  'mdn',
  'arf',
  'pec',
  'pec-receipt',
  'unparseable',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export class ListIncomingMailsDto extends PageDto {
  @Optional()
  @IsIn(INCOMING_STATES)
  state?: IncomingState;
}

/** One mail that arrived, whatever became of it. */
export class IncomingMailView {
  @IsUUID()
  id!: string;

  @IsDateString()
  receivedAt!: string;

  @IsIn(INCOMING_STATES)
  state!: IncomingState;

  @Nullable()
  @IsIn(MAIL_KINDS)
  kind!: MailKind | null;

  @Nullable()
  @IsIn(TRUST_LEVELS)
  level!: TrustLevel | null;

  /** Header From as written by the sender. */
  @IsString()
  from!: string;

  @IsString()
  subject!: string;

  /** Bytes as received. */
  @IsInt()
  size!: number;

  /** Stable words that say why it ended where it is. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  reasons!: string[];

  @Nullable()
  @IsUUID()
  ticketId!: string | null;

  @Nullable()
  @IsString()
  ticketNumber!: string | null;
}

export class IncomingMailPageView {
  @Nested(() => IncomingMailView, { each: true })
  items!: IncomingMailView[];

  @Nullable()
  @IsString()
  nextCursor!: string | null;
}

/** Where a mail of ours stands. */
export const OUTGOING_STATES = ['queued', 'sent', 'failed'] as const;
export type OutgoingState = (typeof OUTGOING_STATES)[number];

export class ListOutgoingMailsDto extends PageDto {
  @Optional()
  @IsIn(OUTGOING_STATES)
  state?: OutgoingState;
}

/** A mail of ours. Secret links are never shown. */
export class OutgoingMailView {
  @IsUUID()
  id!: string;

  /** Which notice it carries, e.g. `reply-sent`. */
  @IsString()
  kind!: string;

  @IsIn(OUTGOING_STATES)
  state!: OutgoingState;

  @IsString()
  to!: string;

  @IsString()
  subject!: string;

  /** The plain text as it will be or was sent, secrets taken out. */
  @IsString()
  text!: string;

  @IsInt()
  attempts!: number;

  @Nullable()
  @IsString()
  lastError!: string | null;

  @IsDateString()
  createdAt!: string;

  @IsDateString()
  availableAt!: string;

  @Nullable()
  @IsDateString()
  sentAt!: string | null;

  @Nullable()
  @IsString()
  ticketNumber!: string | null;
}

export class OutgoingMailPageView {
  @Nested(() => OutgoingMailView, { each: true })
  items!: OutgoingMailView[];

  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
