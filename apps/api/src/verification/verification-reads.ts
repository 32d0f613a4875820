import { Injectable } from '@nestjs/common';
import {
  NotFound,
  PAGE_DEFAULT,
  type ListVerificationsDto,
  type VerificationPageView,
  type VerificationRowView,
  type VerificationView,
} from '@tunda/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { pageOf, readTimeCursor } from '../database/cursor.js';
import { findSuggestions } from './suggestion-reads.js';
import type { VerificationEntity } from './verification.entity.js';

const ROW = `v.id, v.state, v.level, v."claimedAddress", v."claimedName", t.subject, v."ticketId", v."createdAt", v."expiresAt"`;
/** Earlier requests of one address that are worth a look. */
const EARLIER_MAX = 20;

type Row = Pick<
  VerificationEntity,
  'id' | 'state' | 'level' | 'claimedAddress' | 'claimedName' | 'ticketId' | 'createdAt' | 'expiresAt'
> & { subject: string };

function rowView(row: Row): VerificationRowView {
  const { id, state, level, claimedAddress, claimedName, subject, ticketId } = row;
  const times = { createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString() };
  return { id, state, level, claimedAddress, claimedName, subject, ticketId, ...times };
}

/** The verification queue and its single requests. */
@Injectable()
export class VerificationReads {
  constructor(private readonly dataSource: DataSource) {}

  /** Pending requests oldest first; decided ones newest first. */
  async page(dto: ListVerificationsDto): Promise<VerificationPageView> {
    const state = dto.state ?? 'pending';
    const limit = dto.limit ?? PAGE_DEFAULT;
    const cursor = dto.cursor ? readTimeCursor(dto.cursor) : null;
    const [after, direction] = state === 'pending' ? ['>', 'ASC'] : ['<', 'DESC'];
    const found: (Row & { at: string })[] = await this.dataSource.query(
      `SELECT ${ROW}, v."createdAt"::text AS at FROM verification v JOIN ticket t ON t.id = v."ticketId"
       WHERE v.state = $1 ${cursor ? `AND (v."createdAt", v.id) ${after} ($3::timestamptz, $4::uuid)` : ''}
       ORDER BY v."createdAt" ${direction}, v.id ${direction} LIMIT $2`,
      [state, limit + 1, ...(cursor ? [cursor.at, cursor.id] : [])],
    );
    const { rows, nextCursor } = pageOf(found, limit, ({ at, id }) => ({ at, id }));
    return { items: rows.map(rowView), nextCursor };
  }

  /** One request with everything needed to decide, or how it was decided. Throws NotFound. */
  async view(manager: EntityManager, id: string): Promise<VerificationView> {
    const [row] = await manager.query(
      `SELECT ${ROW}, t.number AS "ticketNumber", v.evidence, v."mentionedTicketId", v."decidedAt", v."decidedBy",
              v.method, v.reason,
              (SELECT m.body FROM message m WHERE m."ticketId" = t.id AND NOT m.internal
               ORDER BY m."createdAt", m.id LIMIT 1) AS body
       FROM verification v JOIN ticket t ON t.id = v."ticketId" WHERE v.id = $1`,
      [id],
    );
    if (!row) throw new NotFound('Verification');
    const { ticketNumber, evidence, decidedBy, method, reason, decidedAt } = row;
    return {
      ...rowView(row),
      ticketNumber,
      body: row.body ?? '',
      evidence,
      suggestions: row.state === 'pending' ? await findSuggestions(manager, row) : [],
      earlier: await readEarlier(manager, row),
      decidedAt: decidedAt?.toISOString() ?? null,
      decidedBy,
      method,
      reason,
    };
  }

  one(id: string): Promise<VerificationView> {
    return this.view(this.dataSource.manager, id);
  }
}

async function readEarlier(manager: EntityManager, row: Row): Promise<VerificationRowView[]> {
  const earlier: Row[] = await manager.query(
    `SELECT ${ROW} FROM verification v JOIN ticket t ON t.id = v."ticketId"
     WHERE v."claimedAddress" = $1 AND v."createdAt" <= $2 AND v.id <> $3
     ORDER BY v."createdAt" DESC LIMIT $4`,
    [row.claimedAddress, row.createdAt, row.id, EARLIER_MAX],
  );
  return earlier.map(rowView);
}
