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
import { attachmentView } from './attachment-rows.js';
import type { MessageEntity } from './message.entity.js';

/** A longer conversation shows its newest part. */
export const MESSAGES_SHOWN = 500;

type Shown = Pick<MessageEntity, 'id' | 'author' | 'authorName' | 'internal' | 'channel' | 'body' | 'quotedFrom'> & {
  createdAt: string;
  attachments: Parameters<typeof attachmentView>[0][];
  delivery: DeliveryState | null;
};

/** What the columns below hold. Times came as JSON: they are text. */
export interface ConversationRow {
  messages: Shown[];
  events: (Omit<TicketEvent, 'at'> & { at: string })[];
}

const ATTACHMENTS = `(SELECT coalesce(json_agg(json_build_object('id', a.id, 'filename', a.filename,
    'mediaType', a."mediaType", 'size', a.size, 'suspicious', a.suspicious) ORDER BY a.position, a.id), '[]')
  FROM attachment a WHERE a."messageId" = m.id)`;
const DELIVERY = `(SELECT CASE WHEN o."sentAt" IS NOT NULL THEN 'sent' WHEN o."failedAt" IS NOT NULL THEN 'failed' ELSE 'queued' END
  FROM outbox_message o WHERE o."subjectId" = m.id AND o.kind = 'reply-sent' LIMIT 1)`;
const EVENTS = `(SELECT coalesce(json_agg(e ORDER BY e.at, e.id), '[]') FROM (
    SELECT id, "ticketId", kind, at, "actorKind", "actorName", details FROM ticket_event WHERE "ticketId" = t.id) e) AS events`;

/** Two columns beside a ticket `t`: one statement reads the whole, and one round trip. */
const conversation = (
  withNotes: boolean,
): string => `(SELECT coalesce(json_agg(s ORDER BY s."createdAt", s.id), '[]') FROM (
    SELECT m.id, m.author, m."authorName", m.internal, m.channel, m.body, m."quotedFrom", m."createdAt",
           ${ATTACHMENTS} AS attachments, ${withNotes ? DELIVERY : 'NULL'} AS delivery
    FROM message m WHERE m."ticketId" = t.id ${withNotes ? '' : 'AND NOT m.internal'}
    ORDER BY m."createdAt" DESC, m.id DESC LIMIT ${MESSAGES_SHOWN}) s) AS messages, ${EVENTS}`;

export const CONVERSATION_OF_CUSTOMER = conversation(false);
export const CONVERSATION_WITH_NOTES = conversation(true);

function shown(row: Shown): { attachments: AttachmentView[]; createdAt: string } {
  return { attachments: row.attachments.map(attachmentView), createdAt: new Date(row.createdAt).toISOString() };
}

const eventsOf = (row: ConversationRow): TicketEvent[] =>
  row.events.map((event) => ({ ...event, at: new Date(event.at) }) as TicketEvent);

/** The conversation as its customer reads it: notes are not even read from the database. */
export function customerConversation(row: ConversationRow): {
  messages: CustomerMessageView[];
  events: CustomerEventView[];
} {
  const messages = row.messages.map((one) => {
    const { id, author, channel, body, quotedFrom } = one;
    return { id, author, authorName: nameForCustomer(one), channel, body, quotedFrom, ...shown(one) };
  });
  return {
    messages,
    events: eventsOf(row)
      .map(eventForCustomer)
      .filter((event) => event !== null),
  };
}

/** The conversation as operators read it, with notes and what became of each mail. */
export function operatorConversation(row: ConversationRow): {
  messages: OperatorMessageView[];
  events: OperatorEventView[];
} {
  return {
    messages: row.messages.map((one) => ({ ...one, ...shown(one) })),
    events: eventsOf(row).map(eventForOperator),
  };
}
