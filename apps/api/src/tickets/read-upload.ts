import { ATTACHMENT_BYTES_MAX, DomainError } from '@tunda/domain';
import type { FastifyRequest } from 'fastify';
import type { NewAttachment } from './inspect-file.js';

const tooLarge = (): DomainError =>
  new DomainError('attachment-too-large', 'invalid', 'The file is too large', { maxBytes: ATTACHMENT_BYTES_MAX });

/** What the parser throws without a status of its own (no boundary, a body that ends in the middle) is the caller's mistake. */
function refuse(error: Error & { code?: string; statusCode?: number }): never {
  if (error.code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
  if (error.statusCode !== undefined) throw error;
  throw new DomainError('invalid-input', 'invalid', 'The multipart body cannot be read');
}

/** Reads the one file of a multipart call. Throws invalid-input when there is none or the body is broken, attachment-too-large. */
export async function readUpload(request: FastifyRequest): Promise<NewAttachment> {
  if (!request.isMultipart()) throw new DomainError('invalid-input', 'invalid', 'Send the file as multipart/form-data');
  const part = await request.file({ limits: { fileSize: ATTACHMENT_BYTES_MAX, files: 1, fields: 5 } }).catch(refuse);
  if (!part) throw new DomainError('invalid-input', 'invalid', 'There is no file in the call');
  const bytes = await part.toBuffer().catch(refuse);
  if (part.file.truncated) throw tooLarge();
  return { filename: part.filename ?? '', declaredType: part.mimetype ?? '', bytes };
}
