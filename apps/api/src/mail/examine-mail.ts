// The whole first half of a mail's way: scan, screen, read, check the sender. No database, no decision; the worker that
// files mails and the command that explains them both begin here.
import type { Evidence } from '@tunda/domain';
import type { MailSession } from './authenticate-mail.js';
import { oneLine } from './clean-text.js';
import { decodeHeader } from './decode-words.js';
import { MailUnreadable, type MailReader } from './mail-reader.js';
import type { ReadMail } from './read-mail.js';
import { scanHeaders, valueOf, type HeaderScan } from './scan-headers.js';
import { screenMail, type Screening } from './screen-mail.js';

export interface Examination {
  readonly scan: HeaderScan;
  /** From and Subject for people to see, from the safe scan: there even when nothing else can be read. */
  readonly from: string;
  readonly subject: string;
  readonly screening: Screening;
  /** Null when the mail cannot be read or is of a kind that nobody reads. */
  readonly mail: ReadMail | null;
  readonly evidence: Evidence | null;
}

export interface ExamineOptions {
  readonly session: MailSession | null;
  readonly deskAddress: string;
  /** Read and check mails too that become no ticket: for explaining. */
  readonly always?: boolean;
}

/** Who wrote and about what, from the safe scan alone. */
export function glance(scan: HeaderScan): { from: string; subject: string } {
  return {
    from: oneLine(decodeHeader(valueOf(scan, 'from')), 500),
    subject: oneLine(decodeHeader(valueOf(scan, 'subject')), 500),
  };
}

const unreadable = (reason: string): Screening => ({ kind: 'unparseable', next: 'drop', reasons: [reason] });

/** Examines a mail. A mail that no parser can read comes back as `unparseable` with the reason; other failures are thrown. */
export async function examineMail(reader: MailReader, raw: Buffer, options: ExamineOptions): Promise<Examination> {
  const scan = scanHeaders(raw);
  const seen = { scan, ...glance(scan) };
  if (scan.problem) return { ...seen, screening: unreadable(scan.problem), mail: null, evidence: null };
  const screening = screenMail(scan, options.session?.from ?? null, seen.subject, options.deskAddress);
  if (screening.next === 'drop' && !options.always) return { ...seen, screening, mail: null, evidence: null };
  try {
    const mail = await reader.read(raw);
    const evidence = await reader.authenticate(raw, mail, options.session, options.deskAddress);
    return { ...seen, subject: mail.subject, screening, mail, evidence };
  } catch (error) {
    if (!(error instanceof MailUnreadable)) throw error;
    const reason = oneLine(error.message, 200);
    return { ...seen, screening: unreadable(reason), mail: null, evidence: null };
  }
}
