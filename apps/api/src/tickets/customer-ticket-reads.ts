import { Injectable } from '@nestjs/common';
import {
  NotFound,
  PAGE_DEFAULT,
  canReopen,
  parseTicketNumber,
  type ContactActor,
  type CustomerTicketCountsView,
  type CustomerTicketPageView,
  type CustomerTicketRowView,
  type CustomerTicketView,
  type ListCustomerTicketsDto,
} from '@tunda/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { pageOf, readTimeCursor } from '../database/cursor.js';
import { prepared } from '../database/prepared.js';
import { Clock } from '../clock.js';
import { CONVERSATION_OF_CUSTOMER, customerConversation, type ConversationRow } from './conversation-reads.js';
import type { TicketEntity } from './ticket.entity.js';
import { customerSearch } from './ticket-search.js';

const ROW = `t.id, t.number, t.subject, t.status, t.department, t."lastAuthor", t."lastMessageAt", t."createdAt",
  c.name AS "contactName"`;

type Row = Pick<
  TicketEntity,
  'id' | 'number' | 'subject' | 'status' | 'department' | 'lastAuthor' | 'lastMessageAt' | 'createdAt'
> & { contactName: string };

function rowView(row: Row): CustomerTicketRowView {
  const { number, subject, status, department, lastAuthor, contactName } = row;
  const times = { lastMessageAt: row.lastMessageAt.toISOString(), createdAt: row.createdAt.toISOString() };
  return { number, subject, status, department, lastAuthor, ...times, contactName };
}

/** The tickets this contact may see, as one condition and its one parameter: whole account, or her own. */
function scopeOf(contact: ContactActor): { column: string; value: string } {
  return contact.seesAllTickets
    ? { column: 't."customerId"', value: contact.customerId }
    : { column: 't."contactId"', value: contact.id };
}

/** What customers read of their tickets. Every query carries its owner. */
@Injectable()
export class CustomerTicketReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest activity first. */
  async page(contact: ContactActor, dto: ListCustomerTicketsDto): Promise<CustomerTicketPageView> {
    const limit = dto.limit ?? PAGE_DEFAULT;
    const scope = scopeOf(contact);
    const parameters: unknown[] = [scope.value, limit + 1];
    const conditions = [`${scope.column} = $1`];
    if (dto.status) conditions.push(`t.status = $${parameters.push(dto.status)}`);
    if (dto.cursor) {
      const cursor = readTimeCursor(dto.cursor);
      const [at, id] = [parameters.push(cursor.at), parameters.push(cursor.id)];
      conditions.push(`(t."lastMessageAt", t.id) < ($${at}::timestamptz, $${id}::uuid)`);
    }
    const q = dto.q?.trim();
    const search = q ? customerSearch(contact, q, parameters.length + 1) : null;
    const sql = `${search?.sql ?? ''} SELECT ${ROW}, t."lastMessageAt"::text AS at
       FROM ${search ? 'hit JOIN ticket t ON t.id = hit.id' : 'ticket t'} JOIN contact c ON c.id = t."contactId"
       WHERE ${conditions.join(' AND ')} ORDER BY t."lastMessageAt" DESC, t.id DESC LIMIT $2`;
    // a search is planned for its words, each time
    const rows: (Row & { at: string })[] = await this.dataSource.query(search ? sql : prepared(sql), [
      ...parameters,
      ...(search?.parameters ?? []),
    ]);
    const page = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
    return { items: page.rows.map(rowView), nextCursor: page.nextCursor };
  }

  /** How many of the tickets she sees stand in each status. */
  async counts(contact: ContactActor): Promise<CustomerTicketCountsView> {
    const { column, value } = scopeOf(contact);
    const rows: { status: string; count: number }[] = await this.dataSource.query(
      `SELECT t.status, count(*)::int AS count FROM ticket t WHERE ${column} = $1 GROUP BY t.status`,
      [value],
    );
    const count = (status: string): number => rows.find((row) => row.status === status)?.count ?? 0;
    return { open: count('open'), waiting: count('waiting'), resolved: count('resolved'), closed: count('closed') };
  }

  /** One ticket she may see, with its conversation. Throws NotFound, also for tickets of others and for what is no number. */
  async one(contact: ContactActor, number: string): Promise<CustomerTicketView> {
    return this.view(this.dataSource.manager, contact, parseTicketNumber(number) ?? '');
  }

  /** The same, within the transaction that changed it. */
  async view(manager: EntityManager, contact: ContactActor, number: string): Promise<CustomerTicketView> {
    const { column, value } = scopeOf(contact);
    const sql = prepared(
      `SELECT ${ROW}, t."lastMessageId", t."closedAt", ${CONVERSATION_OF_CUSTOMER}
       FROM ticket t JOIN contact c ON c.id = t."contactId" WHERE t.number = $1 AND ${column} = $2`,
    );
    const [row]: (Row & Pick<TicketEntity, 'lastMessageId' | 'closedAt'> & ConversationRow)[] = await manager.query(
      sql,
      [number, value],
    );
    if (!row) throw new NotFound('Ticket');
    return {
      ...rowView(row),
      lastMessageId: row.lastMessageId,
      canReopen: row.status === 'closed' && canReopen(row, this.clock.now()),
      ...customerConversation(row),
    };
  }
}
