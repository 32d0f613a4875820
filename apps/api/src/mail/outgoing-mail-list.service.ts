import { Injectable } from '@nestjs/common';
import {
  NotFound,
  PAGE_DEFAULT,
  type ListOutgoingMailsDto,
  type OperatorActor,
  type OutgoingMailPageView,
  type OutgoingMailView,
  type OutgoingState,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { pageOf, readTimeCursor } from '../database/cursor.js';
import { inTransaction } from '../database/in-transaction.js';
import { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';
import { OutgoingMailService } from './outgoing-mail.service.js';

const IN_STATE: Record<OutgoingState, string> = {
  queued: '"sentAt" IS NULL AND "failedAt" IS NULL',
  sent: '"sentAt" IS NOT NULL',
  failed: '"sentAt" IS NULL AND "failedAt" IS NOT NULL',
};

const stateOf = (row: OutboxMessageEntity): OutgoingState => (row.sentAt ? 'sent' : row.failedAt ? 'failed' : 'queued');

/** The desk's own mail, for operators: what was sent, what waits, what failed. Secret links are never shown. */
@Injectable()
export class OutgoingMailListService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outgoing: OutgoingMailService,
  ) {}

  /** Newest first. Promises that turned out to need no mail are left out. */
  async page(dto: ListOutgoingMailsDto): Promise<OutgoingMailPageView> {
    const limit = dto.limit ?? PAGE_DEFAULT;
    const cursor = dto.cursor ? readTimeCursor(dto.cursor) : null;
    const query = this.dataSource
      .createQueryBuilder(OutboxMessageEntity, 'o')
      .addSelect('o."createdAt"::text', 'at')
      .where('o.kind = ANY(:kinds)', { kinds: this.outgoing.kinds() })
      .andWhere('(o."sentAt" IS NULL OR o."sentAs" IS NOT NULL)')
      .orderBy('o.createdAt', 'DESC')
      .addOrderBy('o.id', 'DESC')
      .limit(limit + 1);
    if (dto.state) query.andWhere(IN_STATE[dto.state].replace(/"(\w+)"/g, 'o."$1"'));
    if (cursor) query.andWhere('(o."createdAt", o.id) < (:at::timestamptz, :id::uuid)', cursor);
    const { entities, raw } = await query.getRawAndEntities<{ at: string }>();
    const found = entities.map((row, i) => ({ row, at: raw[i]?.at ?? '' }));
    const { rows, nextCursor } = pageOf(found, limit, ({ at, row }) => ({ at, id: row.id }));
    return { items: await Promise.all(rows.map(({ row }) => this.view(row))), nextCursor };
  }

  /** Tries a mail that failed, or waits, at once. One that was sent, or is being sent, is left as it is. Throws NotFound. */
  async retry(operator: OperatorActor, id: string): Promise<OutgoingMailView> {
    const row = await inTransaction(this.dataSource, async (tx) => {
      const found = await tx.findOne(OutboxMessageEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!found || !this.outgoing.kinds().includes(found.kind)) throw new NotFound('Mail');
      const now = this.clock.now();
      const busy = found.claimedUntil !== null && found.claimedUntil > now;
      if (found.sentAt || busy) return found;
      const again = { failedAt: null, availableAt: now, claimedUntil: null };
      await tx.update(OutboxMessageEntity, id, again);
      await this.audit.add(tx, operator, 'outgoing-mail-retried', id, { kind: found.kind, error: found.lastError });
      return Object.assign(found, again);
    });
    return this.view(row);
  }

  private async view(row: OutboxMessageEntity): Promise<OutgoingMailView> {
    const mail = await this.outgoing.show(row);
    const written = { to: mail?.to.address ?? '', subject: mail?.subject ?? '' };
    const { to, subject } = row.sentAs ?? written;
    return {
      id: row.id,
      kind: row.kind,
      state: stateOf(row),
      to,
      subject,
      text: mail?.text ?? '',
      attempts: row.attempts,
      lastError: row.lastError,
      createdAt: row.createdAt.toISOString(),
      availableAt: row.availableAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      ticketNumber: mail?.ticketNumber ?? null,
    };
  }
}
