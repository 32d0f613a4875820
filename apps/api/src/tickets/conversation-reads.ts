import {
  eventForCustomer,
  eventForOperator,
  nameForCustomer,
  type AttachmentView,
  type CustomerEventView,
  type CustomerMessageView,
  type DeliveryState,
  type OperatorEventView,
  type OperatorMessageView,
  type TicketEvent,
} from '@tunda/domain';
import type { EntityManager } from 'typeorm';
import { attachmentView } from './attachment-rows.js';
import type { MessageEntity } from './message.entity.js';

/** A longer conversation shows its newest part. */
export const MESSAGES_SHOWN = 500;

type MessageRow = Pick<
  MessageEntity,
  'id' | 'author' | 'authorName' | 'internal' | 'channel' | 'body' | 'quotedFrom' | 'createdAt'
> & { attachments: Parameters<typeof attachmentView>[0][]; delivery: DeliveryState | null };

const ATTACHMENTS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'filename', a.filename,
    'mediaType', a."mediaType", 'size', a.size, 'suspicious', a.suspicious) ORDER BY a.position, a.id), '[]')
  FROM attachment a WHERE a."messageId" = m.id)`;
const DELIVERY = `(SELECT CASE WHEN o."sentAt" IS NOT NULL THEN 'sent' WHEN o."failedAt" IS NOT NULL THEN 'failed' ELSE 'queued' END
  FROM outbox_message o WHERE o."subjectId" = m.id AND o.kind = 'reply-sent' LIMIT 1)`;

async function readMessages(manager: EntityManager, ticketId: string, withNotes: boolean): Promise<MessageRow[]> {
  const rows: MessageRow[] = await manager.query(
    `SELECT m.id, m.author, m."authorName", m.internal, m.channel, m.body, m."quotedFrom", m."createdAt",
            ${ATTACHMENTS} AS attachments, ${withNotes ? DELIVERY : 'NULL'} AS delivery
     FROM message m WHERE m."ticketId" = $1 ${withNotes ? '' : 'AND NOT m.internal'}
     ORDER BY m."createdAt" DESC, m.id DESC LIMIT ${MESSAGES_SHOWN}`,
    [ticketId],
  );
  return rows.toReversed();
}

async function readEvents(manager: EntityManager, ticketId: string): Promise<TicketEvent[]> {
  return manager.query(
    `SELECT id, "ticketId", kind, at, "actorKind", "actorName", details FROM ticket_event
     WHERE "ticketId" = $1 ORDER BY at, id`,
    [ticketId],
  );
}

function shown(row: MessageRow): { attachments: AttachmentView[]; createdAt: string } {
  return { attachments: row.attachments.map(attachmentView), createdAt: row.createdAt.toISOString() };
}

/** The conversation as its customer reads it: notes are not even read from the database. */
export async function customerConversation(
  manager: EntityManager,
  ticketId: string,
): Promise<{ messages: CustomerMessageView[]; events: CustomerEventView[] }> {
  const messages = (await readMessages(manager, ticketId, false)).map((row) => {
    const { id, author, channel, body, quotedFrom } = row;
    return { id, author, authorName: nameForCustomer(row), channel, body, quotedFrom, ...shown(row) };
  });
  const events = (await readEvents(manager, ticketId)).map(eventForCustomer).filter((event) => event !== null);
  return { messages, events };
}

/** The conversation as operators read it, with notes and what became of each mail. */
export async function operatorConversation(
  manager: EntityManager,
  ticketId: string,
): Promise<{ messages: OperatorMessageView[]; events: OperatorEventView[] }> {
  const messages = (await readMessages(manager, ticketId, true)).map((row) => ({ ...row, ...shown(row) }));
  return { messages, events: (await readEvents(manager, ticketId)).map(eventForOperator) };
}
