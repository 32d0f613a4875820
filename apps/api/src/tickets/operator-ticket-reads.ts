import { Injectable } from '@nestjs/common';
import {
  NotFound,
  movesFrom,
  parseTicketNumber,
  type DeskActor,
  type OperatorTicketRowView,
  type OperatorTicketView,
} from '@tunda/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { prepared } from '../database/prepared.js';
import { CONVERSATION_WITH_NOTES, operatorConversation, type ConversationRow } from './conversation-reads.js';
import type { TicketEntity } from './ticket.entity.js';

/** Columns and joins of a row of the queue. The operator's name and the customer's come from their tables. */
export const OPERATOR_ROW = `t.id, t.number, t.subject, t.status, t.department, t.channel, t."customerId", u.name AS "customerName",
  coalesce(c.name, t."claimedAddress", '') AS "requesterName", t."assigneeId", o.name AS "assigneeName",
  t."waitingSince", t."lastMessageAt", t."lastAuthor", t."createdAt"`;
export const OPERATOR_JOINS = `LEFT JOIN customer u ON u.id = t."customerId" LEFT JOIN contact c ON c.id = t."contactId"
  LEFT JOIN operator o ON o.id = t."assigneeId"`;

export type OperatorRow = Omit<OperatorTicketRowView, 'waitingSince' | 'lastMessageAt' | 'createdAt'> &
  Pick<TicketEntity, 'waitingSince' | 'lastMessageAt' | 'createdAt'>;

export function operatorRowView(row: OperatorRow): OperatorTicketRowView {
  const { id, number, subject, status, department, channel, customerId, customerName } = row;
  return {
    ...{ id, number, subject, status, department, channel, customerId, customerName },
    requesterName: row.requesterName,
    assigneeId: row.assigneeId,
    assigneeName: row.assigneeName,
    waitingSince: row.waitingSince.toISOString(),
    lastMessageAt: row.lastMessageAt.toISOString(),
    lastAuthor: row.lastAuthor,
    createdAt: row.createdAt.toISOString(),
  };
}

const WHOLE = prepared(
  `SELECT ${OPERATOR_ROW}, t."lastMessageId", t."contactId", t."claimedAddress", v.id AS "verificationId",
          ${CONVERSATION_WITH_NOTES}
   FROM ticket t ${OPERATOR_JOINS} LEFT JOIN verification v ON v."ticketId" = t.id WHERE t.id = $1`,
);
type Whole = OperatorRow &
  Pick<OperatorTicketView, 'lastMessageId' | 'contactId' | 'claimedAddress' | 'verificationId'> &
  ConversationRow;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Moves with calls of their own: a held request is decided in the verification queue. */
const DECIDED_ELSEWHERE = 'unverified';

/** What operators read of a single ticket. */
@Injectable()
export class OperatorTicketReads {
  constructor(private readonly dataSource: DataSource) {}

  /** The id behind a uuid or a number as people type it. Throws NotFound. */
  async idOf(text: string): Promise<string> {
    if (UUID.test(text)) return text.toLowerCase();
    const number = parseTicketNumber(text);
    const [row] = number ? await this.dataSource.query('SELECT id FROM ticket WHERE number = $1', [number]) : [];
    if (!row) throw new NotFound('Ticket');
    return row.id;
  }

  /** One ticket by uuid or number. Throws NotFound. */
  async one(by: DeskActor, text: string): Promise<OperatorTicketView> {
    return this.view(this.dataSource.manager, by, await this.idOf(text));
  }

  /** The whole ticket with its conversation. A held one has no account in it: customer and contact are null until somebody verifies. */
  async view(manager: EntityManager, by: DeskActor, id: string): Promise<OperatorTicketView> {
    const [row]: Whole[] = await manager.query(WHOLE, [id]);
    if (!row) throw new NotFound('Ticket');
    return {
      ...operatorRowView(row),
      lastMessageId: row.lastMessageId,
      contactId: row.contactId,
      claimedAddress: row.customerId === null ? row.claimedAddress : null,
      verificationId: row.verificationId,
      moves: row.status === DECIDED_ELSEWHERE ? [] : movesFrom(row.status, by.kind),
      ...operatorConversation(row),
    };
  }
}
