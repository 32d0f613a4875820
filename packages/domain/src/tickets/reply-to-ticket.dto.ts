import { ArrayMaxSize, ArrayUnique, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { NotBlank, OneLine, PlainText } from '../shared/not-blank.js';
import { Nullable, Optional } from '../shared/optional.js';
import { DEPARTMENTS, type Department } from './department.js';
import { ATTACHMENTS_MAX, BODY_MAX } from './open-ticket.dto.js';
import type { TicketStatus } from './ticket-status.js';

export const REASON_MAX = 500;

/** A customer answers on her ticket. */
export class AnswerTicketDto {
  /** Plain text. */
  @IsString()
  @NotBlank()
  @PlainText()
  @MaxLength(BODY_MAX)
  body!: string;

  /** Files uploaded before. */
  @Optional()
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(ATTACHMENTS_MAX)
  attachmentIds?: string[];
}

/** What a ticket becomes together with a reply. */
export const AFTER_REPLY = ['waiting', 'resolved', 'open'] as const;

/** An operator answers the customer. It leaves by mail. */
export class ReplyToTicketDto extends AnswerTicketDto {
  /** The last public message the operator had on screen; if another arrived since, the answer is 409 `thread-moved-on`. */
  @IsUUID()
  lastSeenMessageId!: string;

  /** What the ticket becomes: `waiting` (default), `resolved`, or `open` when we go on working. */
  @Optional()
  @IsIn(AFTER_REPLY)
  then?: (typeof AFTER_REPLY)[number];
}

/** An internal note: only the desk reads it. */
export class AddNoteDto extends AnswerTicketDto {}

/** An operator moves a ticket by hand. */
export class MoveTicketDto {
  /** The new status; `unverified` and `rejected` have their own calls. */
  @IsIn(['open', 'waiting', 'resolved', 'closed'])
  status!: Exclude<TicketStatus, 'unverified' | 'rejected'>;

  /** Why, for the history. */
  @Optional()
  @IsString()
  @OneLine()
  @MaxLength(REASON_MAX)
  reason?: string;
}

/** A customer closes or reopens her ticket. */
export class CloseTicketDto {
  /** Why, if she wants to say it. */
  @Optional()
  @IsString()
  @OneLine()
  @MaxLength(REASON_MAX)
  reason?: string;
}

export class AssignTicketDto {
  /** The operator who takes it; null gives it back to the department. */
  @Nullable()
  @IsUUID()
  operatorId!: string | null;
}

export class ChangeDepartmentDto {
  @IsIn(DEPARTMENTS)
  department!: Department;
}
