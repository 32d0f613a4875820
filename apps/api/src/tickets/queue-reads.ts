import { Injectable } from '@nestjs/common';
import {
  DEPARTMENTS,
  DomainError,
  PAGE_DEFAULT,
  TICKET_STATUSES,
  isLive,
  type DeskActor,
  type ListOperatorTicketsDto,
  type OperatorTicketPageView,
  type QueueCountsView,
  type TicketStatus,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { pageOf, readTimeCursor } from '../database/cursor.js';
import { prepared } from '../database/prepared.js';
import { OPERATOR_JOINS, OPERATOR_ROW, operatorRowView, type OperatorRow } from './operator-ticket-reads.js';
import { operatorSearch } from './ticket-search.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LIVE = TICKET_STATUSES.filter(isLive);

/** Collects values as `$1`, `$2`... */
class Parameters {
  readonly values: unknown[] = [];
  add = (value: unknown): string => `$${this.values.push(value)}`;
}

function assigneeCondition(assignee: string, by: DeskActor, parameters: Parameters): string {
  if (assignee === 'nobody') return 't."assigneeId" IS NULL';
  if (assignee === 'me') return `t."assigneeId" = ${parameters.add(by.kind === 'system' ? null : by.id)}`;
  if (!UUID.test(assignee)) throw new DomainError('invalid-input', 'invalid', 'assignee is an id, me or nobody');
  return `t."assigneeId" = ${parameters.add(assignee)}`;
}

function filters(by: DeskActor, dto: ListOperatorTicketsDto, parameters: Parameters): string[] {
  const conditions: string[] = [];
  if (dto.department) conditions.push(`t.department = ${parameters.add(dto.department)}`);
  if (dto.assignee !== undefined) conditions.push(assigneeCondition(dto.assignee, by, parameters));
  if (dto.customerId) conditions.push(`t."customerId" = ${parameters.add(dto.customerId)}`);
  return conditions;
}

function beyond(dto: ListOperatorTicketsDto, columns: string, direction: '<' | '>', parameters: Parameters): string[] {
  if (!dto.cursor) return [];
  const { at, id } = readTimeCursor(dto.cursor);
  return [`(${columns}) ${direction} (${parameters.add(at)}::timestamptz, ${parameters.add(id)}::uuid)`];
}

const where = (conditions: string[]): string => (conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '');

/** A queue without a status holds what is live; the list of one customer holds everything. */
function statusesOf(dto: ListOperatorTicketsDto): readonly TicketStatus[] {
  if (dto.status) return [dto.status];
  return dto.customerId ? TICKET_STATUSES : LIVE;
}

/** The operators' lists. */
@Injectable()
export class QueueReads {
  constructor(private readonly dataSource: DataSource) {}

  /** The queue, who waits longest first; with `q`, hits with the newest activity first. */
  async page(by: DeskActor, dto: ListOperatorTicketsDto): Promise<OperatorTicketPageView> {
    const limit = dto.limit ?? PAGE_DEFAULT;
    const parameters = new Parameters();
    const sql = dto.q?.trim() ? this.searchSql(by, dto, limit, parameters) : this.queueSql(by, dto, limit, parameters);
    const rows: (OperatorRow & { at: string })[] = await this.dataSource.query(sql, parameters.values);
    const page = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
    return { items: page.rows.map(operatorRowView), nextCursor: page.nextCursor };
  }

  /**
   * Each status has its own stretch of the index: the first rows of every stretch are read in order and merged, so that a
   * page costs the same at a thousand tickets and at a million.
   */
  private queueSql(by: DeskActor, dto: ListOperatorTicketsDto, limit: number, parameters: Parameters): string {
    const conditions = [...filters(by, dto, parameters), ...beyond(dto, 't."waitingSince", t.id', '>', parameters)];
    const rows = parameters.add(limit + 1);
    const stretch = (status: string): string =>
      `(SELECT t.* FROM ticket t ${where([`t.status = ${parameters.add(status)}`, ...conditions])}
        ORDER BY t."waitingSince", t.id LIMIT ${rows})`;
    const stretches = statusesOf(dto).map(stretch).join(' UNION ALL ');
    return prepared(`SELECT ${OPERATOR_ROW}, t."waitingSince"::text AS at
      FROM (SELECT * FROM (${stretches}) AS stretches ORDER BY "waitingSince", id LIMIT ${rows}) AS t ${OPERATOR_JOINS}
      ORDER BY t."waitingSince", t.id`);
  }

  private searchSql(by: DeskActor, dto: ListOperatorTicketsDto, limit: number, parameters: Parameters): string {
    const search = operatorSearch(dto.q?.trim() ?? '', 1);
    search.parameters.forEach(parameters.add);
    const conditions = [...filters(by, dto, parameters), ...beyond(dto, 't."lastMessageAt", t.id', '<', parameters)];
    if (dto.status) conditions.push(`t.status = ${parameters.add(dto.status)}`);
    return `${search.sql} SELECT ${OPERATOR_ROW}, t."lastMessageAt"::text AS at
      FROM hit JOIN ticket t ON t.id = hit.id ${OPERATOR_JOINS} ${where(conditions)}
      ORDER BY t."lastMessageAt" DESC, t.id DESC LIMIT ${parameters.add(limit + 1)}`;
  }

  /** Live tickets by department and status, read from the index alone; what is over is not counted. */
  async counts(by: DeskActor): Promise<QueueCountsView> {
    const rows: { department: string; status: string; count: number }[] = await this.dataSource.query(
      `SELECT department, status, count(*)::int AS count FROM ticket
       WHERE department = ANY($1) AND status = ANY($2) GROUP BY department, status`,
      [DEPARTMENTS, LIVE],
    );
    const [mine] = await this.dataSource.query(
      `SELECT count(*)::int AS count FROM ticket WHERE "assigneeId" = $1 AND status = 'open'`,
      [by.kind === 'operator' ? by.id : null],
    );
    const count = (department: string, status: string): number =>
      rows.find((row) => row.department === department && row.status === status)?.count ?? 0;
    const departments = DEPARTMENTS.map((department) => ({
      department,
      unverified: count(department, 'unverified'),
      open: count(department, 'open'),
      waiting: count(department, 'waiting'),
      resolved: count(department, 'resolved'),
    }));
    const verifications = departments.reduce((sum, { unverified }) => sum + unverified, 0);
    return { departments, mine: mine.count, verifications };
  }
}
