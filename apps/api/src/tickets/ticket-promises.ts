import type { TicketChange, TicketNotice } from '@tunda/domain';
import type { OutboxPromise } from '../outbox/outbox.js';

function promiseOf(notice: TicketNotice, change: TicketChange): OutboxPromise {
  const { kind, ticketId } = notice;
  switch (kind) {
    case 'ticket-opened':
      return {
        kind,
        payload: { ticketId, messageId: notice.messageId },
        dedupeKey: `${kind}:${ticketId}`,
        subjectId: ticketId,
      };
    case 'reply-sent':
      // the subject is the message: the operators' screen shows beside it what became of its mail
      return {
        kind,
        payload: { ticketId, messageId: notice.messageId },
        dedupeKey: `${kind}:${notice.messageId}`,
        subjectId: notice.messageId,
      };
    case 'ticket-resolved':
      // a ticket can be resolved many times: one promise per move
      return {
        kind,
        payload: { ticketId },
        dedupeKey: `${kind}:${ticketId}:${change.events[0]?.id ?? change.ticket.updatedAt.toISOString()}`,
        subjectId: ticketId,
      };
  }
}

/** The notices of a change as promises for the outbox. */
export function promisesOf(change: TicketChange): OutboxPromise[] {
  return change.notices.map((notice) => promiseOf(notice, change));
}
