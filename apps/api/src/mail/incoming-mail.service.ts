import { Injectable } from '@nestjs/common';
import {
  DomainError,
  NotFound,
  PAGE_DEFAULT,
  type IncomingMailPageView,
  type IncomingMailView,
  type ListIncomingMailsDto,
  type OperatorActor,
} from '@tunda/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { pageOf, readTimeCursor } from '../database/cursor.js';
import { inTransaction } from '../database/in-transaction.js';
import { IncomingMailEntity } from './incoming-mail.entity.js';
import { MailStore } from './mail-store.js';

const COLUMNS = `i.id, i."receivedAt", i.state, i.kind, i.level, i."from", i.subject, i.size, i.reasons, i."ticketId",
  t.number AS "ticketNumber", i."lastError"`;
const SOURCE = 'incoming_mail i LEFT JOIN ticket t ON t.id = i."ticketId"';

type Row = Omit<IncomingMailView, 'receivedAt'> & { receivedAt: Date; lastError: string | null };

function view({ receivedAt, lastError, ...row }: Row): IncomingMailView {
  const { id, state, kind, level, from, subject, size, ticketId, ticketNumber } = row;
  // while it waits for another try, the last failure is the reason
  const reasons = lastError === null ? row.reasons : [...row.reasons, `failed: ${lastError.slice(0, 300)}`];
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    state,
    kind,
    level,
    from,
    subject,
    size,
    reasons,
    ticketId,
    ticketNumber,
  };
}

/** Every mail that arrived, for operators: what became of it and why, the bytes, and another try. */
@Injectable()
export class IncomingMailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly store: MailStore,
  ) {}

  /** Newest first. */
  async page(dto: ListIncomingMailsDto): Promise<IncomingMailPageView> {
    const limit = dto.limit ?? PAGE_DEFAULT;
    const cursor = dto.cursor ? readTimeCursor(dto.cursor) : null;
    const values: unknown[] = [limit + 1];
    const where: string[] = [];
    if (dto.state) where.push(`i.state = $${values.push(dto.state)}`);
    if (cursor)
      where.push(
        `(i."receivedAt", i.id) < ($${values.push(cursor.at)}::timestamptz, $${values.push(cursor.id)}::uuid)`,
      );
    const found: (Row & { at: string })[] = await this.dataSource.query(
      `SELECT ${COLUMNS}, i."receivedAt"::text AS at FROM ${SOURCE}
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY i."receivedAt" DESC, i.id DESC LIMIT $1`,
      values,
    );
    const { rows, nextCursor } = pageOf(found, limit, ({ at, id }) => ({ at, id }));
    return { items: rows.map(view), nextCursor };
  }

  /** The bytes as received. Throws NotFound. */
  async raw(id: string): Promise<Buffer> {
    const row = await this.dataSource
      .getRepository(IncomingMailEntity)
      .findOne({ where: { id }, select: { id: true, raw: true } });
    if (!row) throw new NotFound('Mail');
    return row.raw;
  }

  /** Lets a mail that became nothing be worked on again. Throws NotFound, or move-not-allowed for one that became a ticket. */
  async retry(operator: OperatorActor, id: string): Promise<IncomingMailView> {
    const done = await inTransaction(this.dataSource, async (tx) => {
      const mail = await tx.findOne(IncomingMailEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!mail) throw new NotFound('Mail');
      if (mail.ticketId !== null)
        throw new DomainError('move-not-allowed', 'conflict', 'This mail became a ticket', { state: mail.state });
      await tx.update(IncomingMailEntity, id, {
        state: 'received',
        attempts: 0,
        nextAt: this.clock.now(),
        lastError: null,
      });
      await this.audit.add(tx, operator, 'incoming-mail-retried', id, { state: mail.state });
      return readOne(tx, id);
    });
    this.store.wakeUp();
    return done;
  }
}

async function readOne(manager: EntityManager, id: string): Promise<IncomingMailView> {
  const [row] = await manager.query(`SELECT ${COLUMNS} FROM ${SOURCE} WHERE i.id = $1`, [id]);
  if (!row) throw new NotFound('Mail');
  return view(row);
}
