import { Injectable } from '@nestjs/common';
import {
  NotFound,
  answerTicket,
  moveTicket,
  openTicket,
  parseTicketNumber,
  type AnswerTicketDto,
  type ContactActor,
  type CustomerTicketView,
  type OpenTicketDto,
  type TicketStatus,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import { inTransaction } from '../database/in-transaction.js';
import { Outbox } from '../outbox/outbox.js';
import { takeUploads } from './attachment-rows.js';
import { CustomerTicketReads } from './customer-ticket-reads.js';
import { promisesOf } from './ticket-promises.js';
import { keepChange, keepNewTicket, lockVisibleTicket, newMessageIds, newTicketIds } from './ticket-rows.js';

/** The number as it is kept; text that is no number is as unknown as a number nobody has. */
function numberOf(text: string): string {
  const number = parseTicketNumber(text);
  if (!number) throw new NotFound('Ticket');
  return number;
}

/** What a contact does with the tickets she may see. */
@Injectable()
export class CustomerTicketsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: CustomerTicketReads,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Throws no-permission, attachment-not-usable. */
  async open(contact: ContactActor, dto: OpenTicketDto): Promise<CustomerTicketView> {
    return inTransaction(this.dataSource, async (tx) => {
      const now = this.clock.now();
      const { department, subject, body } = dto;
      const done = openTicket(newTicketIds(), contact, { department, subject, body, channel: 'web' }, now);
      await keepNewTicket(tx, done);
      await takeUploads(tx, done.ticket.lastMessageId, contact.id, dto.attachmentIds ?? [], now);
      await this.outbox.add(tx, promisesOf(done));
      return this.reads.view(tx, contact, done.ticket.number);
    });
  }

  /** Throws NotFound, ticket-already-closed, attachment-not-usable. */
  async answer(contact: ContactActor, number: string, dto: AnswerTicketDto): Promise<CustomerTicketView> {
    return inTransaction(this.dataSource, async (tx) => {
      const ticket = await lockVisibleTicket(tx, contact, numberOf(number));
      const now = this.clock.now();
      const done = answerTicket(ticket, contact, { body: dto.body, channel: 'web' }, newMessageIds(), now);
      await keepChange(tx, done);
      await takeUploads(tx, done.ticket.lastMessageId, contact.id, dto.attachmentIds ?? [], now);
      await this.outbox.add(tx, promisesOf(done));
      return this.reads.view(tx, contact, ticket.number);
    });
  }

  /** Throws NotFound, move-not-allowed. */
  close(contact: ContactActor, number: string, reason?: string): Promise<CustomerTicketView> {
    return this.move(contact, number, 'closed', reason);
  }

  /** Throws NotFound, move-not-allowed, reopen-too-late. */
  reopen(contact: ContactActor, number: string): Promise<CustomerTicketView> {
    return this.move(contact, number, 'open');
  }

  private async move(
    contact: ContactActor,
    number: string,
    to: TicketStatus,
    reason?: string,
  ): Promise<CustomerTicketView> {
    return inTransaction(this.dataSource, async (tx) => {
      const ticket = await lockVisibleTicket(tx, contact, numberOf(number));
      const done = moveTicket(ticket, contact, to, newId(), this.clock.now(), reason?.trim());
      await keepChange(tx, done);
      await this.outbox.add(tx, promisesOf(done));
      return this.reads.view(tx, contact, ticket.number);
    });
  }
}
