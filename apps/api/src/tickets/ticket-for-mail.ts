import { Injectable } from '@nestjs/common';
import type { Department, Language, TicketStatus } from '@tunda/domain';
import type { EntityManager } from 'typeorm';
import { AttachmentContentEntity } from './attachment.entity.js';

/** A file that goes out with a mail; its bytes are read when they are needed. */
export interface MailedFile {
  filename: string;
  mediaType: string;
  size: number;
  bytes: () => Promise<Buffer>;
}

export interface MailedMessage {
  id: string;
  body: string;
  authorName: string;
  createdAt: Date;
  attachments: MailedFile[];
}

/** Everything a mail about a ticket is written from, as the rows are now. */
export interface TicketForMail {
  number: string;
  subject: string;
  department: Department;
  status: TicketStatus;
  contact: {
    id: string;
    code: string;
    name: string;
    /** Where she is written to; empty once she is removed, because her addresses are gone with her. */
    address: string;
    language: Language;
    removed: boolean;
  };
  customerId: string;
  /** The public message the mail carries or acknowledges; never an internal note. */
  message: MailedMessage | null;
  /** Message-IDs of the conversation so far, oldest first, at most 20: the first one and the newest ones. */
  previousMailIds: string[];
}

const MAIL_IDS_MAX = 20;

/** What the mail channel reads of tickets. */
@Injectable()
export class TicketMailReads {
  /** The facts for a mail to the ticket's contact; null when the ticket is gone or belongs to nobody yet (then nothing may be sent). */
  async forNotice(manager: EntityManager, ticketId: string, messageId?: string): Promise<TicketForMail | null> {
    const [row] = await manager.query(
      `SELECT t.number, t.subject, t.department, t.status, t."customerId",
              c.id AS "contactId", c.code, c.name, c.language, c."removedAt" IS NOT NULL AS removed,
              coalesce(a.address, '') AS address
       FROM ticket t JOIN contact c ON c.id = t."contactId"
       LEFT JOIN contact_address a ON a."contactId" = c.id AND a."isPrimary"
       WHERE t.id = $1`,
      [ticketId],
    );
    if (!row) return null;
    const { number, subject, department, status, customerId, contactId, ...contact } = row;
    return {
      number,
      subject,
      department,
      status,
      customerId,
      contact: { id: contactId, ...contact },
      message: messageId ? await readMessage(manager, ticketId, messageId) : null,
      previousMailIds: await readMailIds(manager, ticketId),
    };
  }
}

async function readMessage(manager: EntityManager, ticketId: string, id: string): Promise<MailedMessage | null> {
  const [message] = await manager.query(
    `SELECT id, body, "authorName", "createdAt" FROM message WHERE id = $1 AND "ticketId" = $2 AND NOT internal`,
    [id, ticketId],
  );
  if (!message) return null;
  const files: { id: string; filename: string; mediaType: string; size: number }[] = await manager.query(
    `SELECT id, filename, "mediaType", size FROM attachment WHERE "messageId" = $1 ORDER BY position, id`,
    [id],
  );
  const attachments = files.map(({ id: attachmentId, ...file }) => ({
    ...file,
    bytes: async () => (await manager.findOneByOrFail(AttachmentContentEntity, { attachmentId })).bytes,
  }));
  return { ...message, attachments };
}

/** Mails that came in with public messages, and mails of ours about the ticket, in the order they went. */
async function readMailIds(manager: EntityManager, ticketId: string): Promise<string[]> {
  const rows: { mailId: string }[] = await manager.query(
    `SELECT "mailId" FROM (
       SELECT i."messageIdHeader" AS "mailId", i."receivedAt" AS at
       FROM message m JOIN incoming_mail i ON i.id = m."incomingMailId"
       WHERE m."ticketId" = $1 AND NOT m.internal AND i."messageIdHeader" IS NOT NULL
       UNION ALL
       SELECT o."sentAs"->>'messageId', o."sentAt" FROM outbox_message o
       WHERE o."subjectId" IN (SELECT $1::uuid UNION ALL SELECT id FROM message WHERE "ticketId" = $1)
         AND o."sentAt" IS NOT NULL AND o."sentAs"->>'messageId' IS NOT NULL
     ) AS mails ORDER BY at`,
    [ticketId],
  );
  const ids = [...new Set(rows.map(({ mailId }) => mailId))];
  return ids.length <= MAIL_IDS_MAX ? ids : [ids[0] ?? '', ...ids.slice(1 - MAIL_IDS_MAX)];
}
