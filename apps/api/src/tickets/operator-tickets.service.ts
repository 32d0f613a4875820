import { Injectable } from '@nestjs/common';
import {
  DomainError,
  NotFound,
  addNote,
  assignTicket,
  changeDepartment,
  moveTicket,
  openTicket,
  replyToTicket,
  type AddNoteDto,
  type AssignTicketDto,
  type ChangeDepartmentDto,
  type MoveTicketDto,
  type OpenTicketForContactDto,
  type OperatorActor,
  type OperatorTicketView,
  type ReplyToTicketDto,
  type Ticket,
  type TicketChange,
  type TokenActor,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { newId } from '../database/ids.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { OperatorsService } from '../operators/operators.service.js';
import { Outbox } from '../outbox/outbox.js';
import { takeUploads } from './attachment-rows.js';
import { OperatorTicketReads } from './operator-ticket-reads.js';
import { promisesOf } from './ticket-promises.js';
import { keepChange, keepNewTicket, lockTicket, newMessageIds, newTicketIds } from './ticket-rows.js';

/** An operator or a programme of an integrator: who may come through these doors. */
export type Desk = OperatorActor | TokenActor;

/** What the desk does with tickets. `id` is a uuid or a number as people type it. */
@Injectable()
export class OperatorTicketsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: OperatorTicketReads,
    private readonly contacts: ContactsService,
    private readonly operators: OperatorsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Writes down a request for a contact; she is told its number. Throws NotFound (contact), attachment-not-usable. */
  async openFor(by: Desk, dto: OpenTicketForContactDto): Promise<OperatorTicketView> {
    return inTransaction(this.dataSource, async (tx) => {
      const contact = await this.contacts.findActor(tx, dto.contactId);
      if (!contact) throw new NotFound('Contact');
      const now = this.clock.now();
      const { department, subject, body } = dto;
      const channel = by.kind === 'token' ? 'api' : 'desk';
      const done = openTicket(newTicketIds(), contact, { department, subject, body, channel }, now, by);
      await keepNewTicket(tx, done);
      await takeUploads(tx, done.ticket.lastMessageId, by.id, dto.attachmentIds ?? [], now);
      await this.outbox.add(tx, promisesOf(done));
      return this.reads.view(tx, by, done.ticket.id);
    });
  }

  /** Throws NotFound, thread-moved-on, ticket-not-verified, ticket-already-closed, ticket-rejected, move-not-allowed, attachment-not-usable. */
  reply(by: Desk, id: string, dto: ReplyToTicketDto): Promise<OperatorTicketView> {
    const { body, lastSeenMessageId, then = 'waiting' } = dto;
    return this.change(
      by,
      id,
      (ticket) => replyToTicket(ticket, by, { body, lastSeenMessageId, then }, newMessageIds(), this.clock.now()),
      dto.attachmentIds,
    );
  }

  /** Throws NotFound, attachment-not-usable. */
  note(by: Desk, id: string, dto: AddNoteDto): Promise<OperatorTicketView> {
    return this.change(by, id, (ticket) => addNote(ticket, by, dto.body, newId(), this.clock.now()), dto.attachmentIds);
  }

  /** Throws NotFound, move-not-allowed. */
  move(by: Desk, id: string, dto: MoveTicketDto): Promise<OperatorTicketView> {
    return this.change(by, id, (ticket) =>
      moveTicket(ticket, by, dto.status, newId(), this.clock.now(), dto.reason?.trim()),
    );
  }

  /** Throws NotFound, assignee-not-valid. */
  assign(by: Desk, id: string, dto: AssignTicketDto): Promise<OperatorTicketView> {
    return this.change(by, id, async (ticket, tx) => {
      const assignee = dto.operatorId ? await this.operators.findActor(tx, dto.operatorId) : null;
      if (dto.operatorId && !assignee) throw new DomainError('assignee-not-valid', 'invalid', 'No active operator');
      return assignTicket(ticket, by, assignee, newId(), this.clock.now());
    });
  }

  /** Throws NotFound. */
  changeDepartment(by: Desk, id: string, dto: ChangeDepartmentDto): Promise<OperatorTicketView> {
    return this.change(by, id, (ticket) => changeDepartment(ticket, by, dto.department, newId(), this.clock.now()));
  }

  /** The five steps every change of an existing ticket takes. */
  private async change(
    by: Desk,
    text: string,
    decide: (ticket: Ticket, tx: Tx) => TicketChange | Promise<TicketChange>,
    attachmentIds: readonly string[] = [],
  ): Promise<OperatorTicketView> {
    const id = await this.reads.idOf(text);
    return inTransaction(this.dataSource, async (tx) => {
      const ticket = await lockTicket(tx, id);
      const done = await decide(ticket, tx);
      await keepChange(tx, done);
      if (done.message) await takeUploads(tx, done.message.id, by.id, attachmentIds, this.clock.now());
      await this.outbox.add(tx, promisesOf(done));
      return this.reads.view(tx, by, id);
    });
  }
}
