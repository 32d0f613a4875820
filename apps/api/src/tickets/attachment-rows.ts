import { AttachmentNotUsable, type AttachmentView } from '@tunda/domain';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/in-transaction.js';
import { AttachmentContentEntity, AttachmentEntity } from './attachment.entity.js';
import { inspectFile, isInlineImage, type InspectedFile, type NewAttachment } from './inspect-file.js';

/** An attachment as it is shown. */
export function attachmentView(
  row: Pick<AttachmentEntity, 'id' | 'filename' | 'mediaType' | 'size' | 'suspicious'>,
): AttachmentView {
  const { id, filename, mediaType, size, suspicious } = row;
  return { id, filename, mediaType, size, inlineImage: isInlineImage(mediaType), suspicious };
}

/** Keeps one file: its row, and its bytes in a row of their own. */
export async function keepFile(
  tx: Tx,
  file: InspectedFile,
  bytes: Buffer,
  place: Pick<AttachmentEntity, 'messageId' | 'uploaderId' | 'position' | 'createdAt' | 'expiresAt'>,
): Promise<AttachmentEntity> {
  const row = { id: newId(), ...file, ...place };
  await tx.insert(AttachmentEntity, row);
  await tx.insert(AttachmentContentEntity, { attachmentId: row.id, bytes });
  return row;
}

/** Keeps the files of a mail beside its message, in their order. Empty ones are not worth a row. */
export async function keepMailAttachments(
  tx: Tx,
  messageId: string,
  files: readonly NewAttachment[],
  now: Date,
): Promise<void> {
  let position = 0;
  for (const file of files.filter(({ bytes }) => bytes.length > 0)) {
    const inspected = await inspectFile(file);
    const place = { messageId, uploaderId: null, position: position++, createdAt: now, expiresAt: null };
    await keepFile(tx, inspected, file.bytes, place);
  }
}

/** Gives uploads to a message, in the order they were named. Throws AttachmentNotUsable for any that is not this person's, expired or taken. */
export async function takeUploads(
  tx: Tx,
  messageId: string,
  uploaderId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const taken: { id: string }[] = (
    await tx.query(
      `UPDATE attachment a SET "messageId" = $1, "expiresAt" = NULL, "position" = wanted.position - 1
       FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted(id, position)
       WHERE a.id = wanted.id AND a."uploaderId" = $2 AND a."messageId" IS NULL AND a."expiresAt" > $4
       RETURNING a.id`,
      [messageId, uploaderId, ids, now],
    )
  )[0];
  const found = new Set(taken.map(({ id }) => id));
  const missing = ids.filter((id) => !found.has(id.toLowerCase()));
  if (missing.length > 0) throw new AttachmentNotUsable(missing);
}
