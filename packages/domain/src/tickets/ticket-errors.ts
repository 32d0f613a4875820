import type { ActorKind } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { movesFrom, type TicketStatus } from './ticket-status.js';

/** The table has no such move for this actor; `details.allowed` lists the legal ones. */
export class MoveNotAllowed extends DomainError {
  constructor(from: TicketStatus, to: TicketStatus, by: ActorKind) {
    super('move-not-allowed', 'conflict', `A ${by} cannot move a ticket from ${from} to ${to}`, {
      from,
      to,
      allowed: movesFrom(from, by),
    });
  }
}

/** Nothing may be sent to the sender before somebody has verified him. */
export class TicketNotVerified extends DomainError {
  constructor() {
    super('ticket-not-verified', 'conflict', 'The sender of this request is not verified');
  }
}

/** A closed ticket takes no message; within the time to reopen, reopen it first. */
export class TicketAlreadyClosed extends DomainError {
  constructor(closedAt: Date | null) {
    super(
      'ticket-already-closed',
      'conflict',
      'The ticket is closed',
      closedAt ? { closedAt: closedAt.toISOString() } : {},
    );
  }
}

export class TicketRejected extends DomainError {
  constructor() {
    super('ticket-rejected', 'conflict', 'The request was rejected');
  }
}

/** Somebody wrote after the operator last looked: the reply must be read again before it is sent. */
export class ThreadMovedOn extends DomainError {
  constructor(lastMessageId: string) {
    super('thread-moved-on', 'conflict', 'A message arrived after the one last seen', { lastMessageId });
  }
}

export class ReopenTooLate extends DomainError {
  constructor(days: number) {
    super('reopen-too-late', 'conflict', `Tickets can be reopened within ${days} days`, { days });
  }
}

/** The acting person lacks the permission; rows of other customers are NotFound instead. */
export class NoPermission extends DomainError {
  constructor(what: string) {
    super('no-permission', 'forbidden', `No permission to ${what}`);
  }
}

export class AttachmentNotUsable extends DomainError {
  constructor(ids: readonly string[]) {
    super('attachment-not-usable', 'invalid', 'An attachment is unknown, expired or used already', {
      attachmentIds: ids,
    });
  }
}
