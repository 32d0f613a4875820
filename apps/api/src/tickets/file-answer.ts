import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FileToShow } from './attachments.service.js';

/** RFC 6266: an ASCII name for old programmes, the real one as RFC 8187 text for all others. */
export function contentDisposition(disposition: 'inline' | 'attachment', filename: string): string {
  const ascii = filename.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  // through UTF-8 and back: lone surrogates cannot be encoded
  const encoded = encodeURIComponent(Buffer.from(filename).toString()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Sends a file so that no browser runs it: a download, or a plain picture in the page when it was asked for (THREATS T37). */
export function fileAnswer(reply: FastifyReply, file: FileToShow, wantsInline: boolean): StreamableFile {
  const inline = wantsInline && file.inlineImage;
  void reply.headers({
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  return new StreamableFile(file.bytes, {
    type: inline ? file.mediaType : 'application/octet-stream',
    disposition: contentDisposition(inline ? 'inline' : 'attachment', file.filename),
    length: file.bytes.length,
  });
}
