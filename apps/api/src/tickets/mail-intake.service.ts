import { Injectable } from '@nestjs/common';
import {
  answerTicket,
  canSeeTicket,
  holdRequest,
  openTicket,
  type ContactActor,
  type Department,
  type TicketStatus,
} from '@tunda/domain';
import { Clock } from '../clock.js';
import type { Tx } from '../database/in-transaction.js';
import { Outbox } from '../outbox/outbox.js';
import { keepMailAttachments } from './attachment-rows.js';
import type { NewAttachment } from './inspect-file.js';
import { TicketEntity } from './ticket.entity.js';
import { promisesOf } from './ticket-promises.js';
import { keepChange, keepNewTicket, lockTicket, newMessageIds, newTicketIds } from './ticket-rows.js';

export type { NewAttachment } from './inspect-file.js';

/** A request as the mail channel read it. */
export interface MailedRequest {
  department: Department;
  subject: string;
  body: string;
  quotedFrom: number | null;
}

/** The ticket a mail ended in. */
export interface MailedTicket {
  ticketId: string;
  number: string;
  messageId: string;
}

/** A ticket a mail points to; who may write in it is another question. */
export interface RoutedTicket {
  ticketId: string;
  customerId: string | null;
  contactId: string | null;
  status: TicketStatus;
  number: string;
}

/** What a mail may point to a ticket by; `foreignMessageId` is the Message-ID the sender's own programme gave to an earlier mail. */
export type RoutingKey = { number: string } | { messageId: string } | { foreignMessageId: string };

/**
 * What the mail channel asks of tickets, always within its own transaction. Whether a sender is proven was decided before;
 * these methods only open, answer and hold.
 */
@Injectable()
export class MailIntakeService {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A proven contact opens a ticket by mail. Throws NoPermission when she may not open tickets. @param mailId row of incoming_mail */
  async openByMail(
    tx: Tx,
    contact: ContactActor,
    request: MailedRequest,
    attachments: readonly NewAttachment[],
    mailId: string,
  ): Promise<MailedTicket> {
    const now = this.clock.now();
    const done = openTicket(newTicketIds(), contact, { ...request, channel: 'mail' }, now);
    await keepNewTicket(tx, done, mailId);
    await keepMailAttachments(tx, done.ticket.lastMessageId, attachments, now);
    await this.outbox.add(tx, promisesOf(done));
    return { ticketId: done.ticket.id, number: done.ticket.number, messageId: done.ticket.lastMessageId };
  }

  /** A proven contact answers in a ticket she takes part in (`takesPart` was asked before). Throws TicketAlreadyClosed, TicketNotVerified, TicketRejected. */
  async answerByMail(
    tx: Tx,
    ticketId: string,
    contact: ContactActor,
    answer: { body: string; quotedFrom: number | null },
    attachments: readonly NewAttachment[],
    mailId: string,
  ): Promise<MailedTicket> {
    const ticket = await lockTicket(tx, ticketId);
    const now = this.clock.now();
    const done = answerTicket(ticket, contact, { ...answer, channel: 'mail' }, newMessageIds(), now);
    await keepChange(tx, done, mailId);
    await keepMailAttachments(tx, done.ticket.lastMessageId, attachments, now);
    await this.outbox.add(tx, promisesOf(done));
    return { ticketId, number: ticket.number, messageId: done.ticket.lastMessageId };
  }

  /** A request nobody has proven: kept as a ticket that waits for verification. Nobody is told. */
  async holdByMail(
    tx: Tx,
    claimedAddress: string,
    request: MailedRequest,
    attachments: readonly NewAttachment[],
    mailId: string,
  ): Promise<MailedTicket> {
    const now = this.clock.now();
    const held = { ...request, channel: 'mail' } as const;
    const done = holdRequest(newTicketIds(), claimedAddress, held, now);
    await keepNewTicket(tx, done, mailId);
    await keepMailAttachments(tx, done.ticket.lastMessageId, attachments, now);
    return { ticketId: done.ticket.id, number: done.ticket.number, messageId: done.ticket.lastMessageId };
  }

  /** The ticket a mail points to, or null. @param key `messageId`: a message of ours, or the outbox row its mail was sent from */
  async findForRouting(tx: Tx, key: RoutingKey): Promise<RoutedTicket | null> {
    const columns = `t.id AS "ticketId", t."customerId", t."contactId", t.status, t.number`;
    const [from, value] = routingSource(key);
    const [row] = await tx.query(`SELECT ${columns} FROM ${from} LIMIT 1`, [value]);
    return row ?? null;
  }

  /** Whether this contact may write in the ticket: hers, or one of the account if she sees all. */
  async takesPart(tx: Tx, ticketId: string, contact: ContactActor): Promise<boolean> {
    const ticket = await tx.findOneBy(TicketEntity, { id: ticketId });
    return ticket !== null && canSeeTicket(contact, ticket);
  }
}

/** FROM and WHERE of each way to point to a ticket; mail stands to the right of tickets, so its table is named, not imported. */
function routingSource(key: RoutingKey): [from: string, value: string] {
  if ('number' in key) return ['ticket t WHERE t.number = $1', key.number];
  if ('messageId' in key)
    return [
      `ticket t WHERE t.id = coalesce(
         (SELECT m."ticketId" FROM message m WHERE m.id = $1),
         (SELECT (o.payload->>'ticketId')::uuid FROM outbox_message o WHERE o.id = $1))`,
      key.messageId,
    ];
  return [
    `incoming_mail i JOIN message m ON m."incomingMailId" = i.id JOIN ticket t ON t.id = m."ticketId"
     WHERE i."messageIdHeader" = $1 ORDER BY m."createdAt", m.id`,
    key.foreignMessageId,
  ];
}
