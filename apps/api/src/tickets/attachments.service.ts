import { Injectable } from '@nestjs/common';
import {
  ATTACHMENT_BYTES_MAX,
  DomainError,
  NotFound,
  type AttachmentView,
  type ContactActor,
  type OperatorActor,
} from '@tunda/domain';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../clock.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { attachmentView, keepFile } from './attachment-rows.js';
import { AttachmentEntity } from './attachment.entity.js';
import { inspectFile, isInlineImage, type NewAttachment } from './inspect-file.js';

/** Uploads that wait for a message: enough for two forms in two tabs, too few to use the desk as a store. */
const PENDING_MAX = 30;
const PENDING_BYTES_MAX = 150 * 1024 * 1024;
/** An upload no message took is deleted after a day. */
const UNUSED_MS = 86_400_000;
/** First half of the advisory lock that makes one person's uploads wait for each other. */
const UPLOAD_LOCK = 7_365;

/** The bytes of a file and how they may be shown. */
export interface FileToShow {
  filename: string;
  mediaType: string;
  inlineImage: boolean;
  bytes: Buffer;
}

const FILE = `SELECT a.filename, a."mediaType", b.bytes FROM attachment a
  JOIN attachment_content b ON b."attachmentId" = a.id
  LEFT JOIN message m ON m.id = a."messageId" LEFT JOIN ticket t ON t.id = m."ticketId"
  WHERE a.id = $1 AND`;
/** Somebody's own upload that no message has taken; other people's are nobody's business. */
const OWN_UPLOAD = `(a."messageId" IS NULL AND a."uploaderId" = $2 AND a."expiresAt" > $3)`;

/** Files people upload, before and after a message takes them. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Keeps an upload until a message takes it or a day is over. Throws attachment-empty, attachment-too-large, too-many-attachments. */
  async upload(by: ContactActor | OperatorActor, file: NewAttachment): Promise<AttachmentView> {
    if (file.bytes.length === 0) throw new DomainError('attachment-empty', 'invalid', 'The file is empty');
    if (file.bytes.length > ATTACHMENT_BYTES_MAX)
      throw new DomainError('attachment-too-large', 'invalid', 'The file is too large', {
        maxBytes: ATTACHMENT_BYTES_MAX,
      });
    const inspected = await inspectFile(file);
    return inTransaction(this.dataSource, async (tx) => {
      const now = this.clock.now();
      await assertRoom(tx, by.id, inspected.size, now);
      const expiresAt = new Date(now.getTime() + UNUSED_MS);
      const place = { messageId: null, uploaderId: by.id, position: 0, createdAt: now, expiresAt };
      return attachmentView(await keepFile(tx, inspected, file.bytes, place));
    });
  }

  /** Takes back an upload that no message has taken. Throws NotFound, also for uploads of others. */
  async discard(by: ContactActor | OperatorActor, id: string): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const gone = await tx.delete(AttachmentEntity, { id, uploaderId: by.id, messageId: IsNull() });
      if (!gone.affected) throw new NotFound('Attachment');
    });
  }

  /** A file of a public message of a ticket she may see, or her own upload. Throws NotFound for everything else. */
  async showToContact(contact: ContactActor, id: string): Promise<FileToShow> {
    const [own, owner] = contact.seesAllTickets
      ? ['t."customerId" = $4', contact.customerId]
      : ['t."contactId" = $4', contact.id];
    return this.show(`(${OWN_UPLOAD} OR (NOT m.internal AND ${own}))`, [id, contact.id, this.clock.now(), owner]);
  }

  /** A file of any message, or one's own upload. Throws NotFound. */
  async showToOperator(operator: OperatorActor, id: string): Promise<FileToShow> {
    return this.show(`(${OWN_UPLOAD} OR a."messageId" IS NOT NULL)`, [id, operator.id, this.clock.now()]);
  }

  private async show(allowed: string, parameters: unknown[]): Promise<FileToShow> {
    const [row] = await this.dataSource.query(`${FILE} ${allowed}`, parameters);
    if (!row) throw new NotFound('Attachment');
    return { ...row, inlineImage: isInlineImage(row.mediaType) };
  }

  /** Deletes uploads that no message took in time. Gives their number. */
  async deleteUnused(): Promise<number> {
    const [, count] = await this.dataSource.query(
      `DELETE FROM attachment WHERE "messageId" IS NULL AND "expiresAt" <= $1`,
      [this.clock.now()],
    );
    return count;
  }
}

async function assertRoom(tx: Tx, uploaderId: string, size: number, now: Date): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [UPLOAD_LOCK, uploaderId]);
  const [pending] = await tx.query(
    `SELECT count(*)::int AS count, coalesce(sum(size), 0)::bigint AS bytes FROM attachment
     WHERE "uploaderId" = $1 AND "messageId" IS NULL AND "expiresAt" > $2`,
    [uploaderId, now],
  );
  if (pending.count >= PENDING_MAX || Number(pending.bytes) + size > PENDING_BYTES_MAX)
    throw new DomainError('too-many-attachments', 'conflict', 'Too many uploads wait for a message', {
      max: PENDING_MAX,
    });
}
