/**
 * What the desk must tell the world after a change. A notice is written to the outbox in the transaction of the change;
 * the worker turns it into a mail later. It carries ids only: the mail is written from the rows as they are then, so
 * nothing that was erased or hidden in between leaves the house.
 */
export type TicketNotice =
  /** A ticket of a known contact was opened: acknowledge it. */
  | { kind: 'ticket-opened'; ticketId: string; messageId: string }
  /** The desk answered in public: send the answer. */
  | { kind: 'reply-sent'; ticketId: string; messageId: string }
  /** The desk says it is solved. */
  | { kind: 'ticket-resolved'; ticketId: string };
