// Bytes to what the desk keeps of a mail. Pure; runs in a thread of its own (mail-reader.ts), because text from strangers
// can keep any parser busy.
import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser';
import { fileLabel, oneLine, plainText } from './clean-text.js';
import { cutQuotes } from './cut-quotes.js';
import { htmlText } from './html-text.js';
import { LIMITS } from './mail-limits.js';

/** A file of a mail, not stored yet. The type is what the sender says. */
export interface MailAttachment {
  readonly filename: string;
  readonly declaredType: string;
  readonly bytes: Buffer;
}

/** A mail as read. Every text is clean: no control characters, no half lines. */
export interface ReadMail {
  readonly subject: string;
  /** Plain text, `\n` line ends; EMPTY_TEXT when the mail holds none. */
  readonly text: string;
  /** Where the quoted part begins in `text`; null when nothing is quoted. */
  readonly quotedFrom: number | null;
  readonly attachments: readonly MailAttachment[];
  /** Addresses in From as the parser reads them: compared with our own reading. */
  readonly fromAddresses: readonly string[];
  /** Addresses in To and Cc, lower case. */
  readonly recipients: readonly string[];
  /** Addresses in Reply-To, lower case. */
  readonly replyTo: readonly string[];
  /** What was left out or looked odd: stable words. */
  readonly notes: readonly string[];
}

/** What stands where the sender wrote nothing: a mail of only a picture is still a request. */
export const EMPTY_TEXT = '(nessun testo)';
const RECIPIENTS_READ = 200;

function addressesOf(value: AddressObject | AddressObject[] | undefined): string[] {
  const objects = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return objects
    .flatMap((object) => object.value)
    .flatMap((entry) => entry.group ?? [entry])
    .slice(0, RECIPIENTS_READ)
    .map((entry) => oneLine(entry.address ?? '', 320).toLowerCase())
    .filter((address) => address !== '');
}

function textOf(mail: ParsedMail, notes: string[]): string {
  const plain = mail.text ?? '';
  const html = plain.trim() === '' && typeof mail.html === 'string' ? mail.html : '';
  if (html.length > LIMITS.html) notes.push('html-cut');
  const full = html ? htmlText(html) : plain;
  if (full.length > LIMITS.text) notes.push('text-cut');
  const text = plainText(full, LIMITS.text)
    .replace(/^\s*\n/, '')
    .trimEnd();
  if (text !== '') return text;
  notes.push('no-text');
  return EMPTY_TEXT;
}

const ENDINGS: Record<string, string> = { 'message/rfc822': 'messaggio.eml', 'text/calendar': 'invito.ics' };

function attachmentOf(attachment: Attachment, position: number): MailAttachment {
  const type = oneLine(attachment.contentType, 200).toLowerCase() || 'application/octet-stream';
  return {
    filename: fileLabel(attachment.filename, ENDINGS[type] ?? `allegato-${position + 1}`),
    declaredType: type,
    bytes: attachment.content,
  };
}

function attachmentsOf(mail: ParsedMail, notes: string[]): MailAttachment[] {
  const kept: MailAttachment[] = [];
  let total = 0;
  for (const [position, attachment] of mail.attachments.entries()) {
    const size = attachment.content.length;
    const tooMuch =
      kept.length >= LIMITS.attachments || size > LIMITS.attachmentBytes || total + size > LIMITS.attachmentsBytes;
    if (tooMuch) {
      if (!notes.includes('attachments-left-out')) notes.push('attachments-left-out');
      continue;
    }
    total += size;
    kept.push(attachmentOf(attachment, position));
  }
  return kept;
}

/**
 * Reads a whole mail. Throws what the parser throws (too many parts, header too large...): a normal outcome, the mail is
 * then unreadable and its raw bytes stay.
 */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(raw, {
    // both directions would run html-to-text without limits: half a minute for a megabyte of nested tables
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
  });
  const notes: string[] = [];
  const subject = oneLine(mail.subject ?? '', 1000);
  const text = textOf(mail, notes);
  return {
    subject,
    text,
    quotedFrom: cutQuotes(text, subject),
    attachments: attachmentsOf(mail, notes),
    fromAddresses: addressesOf(mail.from),
    recipients: [...addressesOf(mail.to), ...addressesOf(mail.cc)],
    replyTo: addressesOf(mail.replyTo),
    notes,
  };
}
