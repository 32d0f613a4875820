// What kind of mail it is, from its headers and its envelope alone: a list of small checks, the first that speaks decides.
import { isNoReplyAddress, type MailKind } from '@tunda/domain';
import { LIMITS } from './mail-limits.js';
import { readFrom } from './read-from.js';
import { valueOf, valuesOf, type HeaderScan } from './scan-headers.js';
import { isDeskAddress } from './reply-address.js';

/** What we stamp on everything we send: seen again on something that arrives, it is a loop. */
export const LOOP_HEADER = 'X-Loop';

export interface Screening {
  readonly kind: MailKind;
  /**
   * `take`: a person wrote it; `silently`: taken, but nothing automatic of ours answers it;
   * `drop`: no ticket comes of it; `drop-unless-proven`: dropped unless the sender is a proven contact (then silently).
   */
  readonly next: 'take' | 'silently' | 'drop' | 'drop-unless-proven';
  /** Stable words, see docs/mail.md. */
  readonly reasons: readonly string[];
}

interface Screened {
  readonly scan: HeaderScan;
  /** Address in From as our strict reader sees it, or what stands there. */
  readonly from: string;
  /** MAIL FROM of the session, or Return-Path for a mail without session; null when nobody knows. */
  readonly returnPath: string | null;
  readonly deskAddress: string;
}

type Check = (mail: Screened) => Screening | null;

const drop = (kind: MailKind, reason: string): Screening => ({ kind, next: 'drop', reasons: [reason] });
const lower = (mail: Screened, name: string): string => valueOf(mail.scan, name).trim().toLowerCase();
const localPart = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('@')));

const REPORTS: Record<string, MailKind> = {
  'delivery-status': 'bounce',
  'disposition-notification': 'mdn',
  'feedback-report': 'arf',
};

const checks: Check[] = [
  // a receipt of certified mail: the header alone could be anybody's, with this sender it is nothing a person wrote either way
  (mail) =>
    lower(mail, 'x-ricevuta') && localPart(mail.from) === 'posta-certificata'
      ? drop('pec-receipt', 'pec-receipt')
      : null,
  (mail) => {
    const type = lower(mail, 'content-type').slice(0, 2000);
    if (!type.startsWith('multipart/report')) return null;
    const report = /report-type\s*=\s*"?([a-z-]{1,40})/.exec(type)?.[1] ?? '';
    return drop(REPORTS[report] ?? 'bounce', `report:${report || 'unknown'}`);
  },
  (mail) => (valuesOf(mail.scan, 'received').length > LIMITS.received ? drop('loop', 'too-many-hops') : null),
  (mail) =>
    valuesOf(mail.scan, LOOP_HEADER.toLowerCase()).some((value) => isDeskAddress(mail.deskAddress, value.trim()))
      ? drop('loop', 'own-loop-mark')
      : null,
  (mail) => (isDeskAddress(mail.deskAddress, mail.from) ? drop('loop', 'own-address') : null),
  (mail) => {
    // RFC 3834: parameters may follow; `no` is a person
    const value = lower(mail, 'auto-submitted').split(/[;\s(]/)[0] ?? '';
    return value && value !== 'no' ? drop('auto', `auto-submitted:${value.slice(0, 40)}`) : null;
  },
  (mail) => (lower(mail, 'x-failed-recipients') ? drop('bounce', 'failed-recipients') : null),
  (mail) =>
    ['mailer-daemon', 'postmaster'].includes(localPart(mail.from)) ? drop('bounce', 'from-mail-system') : null,
  (mail) => (lower(mail, 'list-id') ? drop('list', 'list-id') : null),
  (mail) => {
    const precedence = lower(mail, 'precedence');
    if (['junk', 'list', 'auto_reply'].includes(precedence))
      return drop(precedence === 'auto_reply' ? 'auto' : 'list', `precedence:${precedence}`);
    // old gateways of real customers say bulk
    return precedence === 'bulk' ? { kind: 'list', next: 'drop-unless-proven', reasons: ['precedence:bulk'] } : null;
  },
  (mail) =>
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => !['', 'no'].includes(lower(mail, name)))
      ? drop('auto', 'auto-reply-header')
      : null,
  (mail) => (mail.returnPath === '' ? drop('auto', 'null-return-path') : null),
];

const AUTOMATIC_SUBJECT =
  /^(?:(?:re|r|rif|fwd?|i)\s*:\s*)*(?:risposta automatica|risposta da fuori sede|fuori sede|fuori ufficio|assente|messaggio automatico|automatic reply|auto(?:matic)?[ -]?reply|auto:|out of (?:the )?office|abwesenheitsnotiz|automatische antwort|réponse automatique|respuesta automática)/i;

/** Reason on mails of machines that anybody can make write to us: sign-up codes, password links. */
export const NO_REPLY_SENDER = 'no-reply-sender';

/** Signs that a machine may have written it, though nothing says so for sure: taken in, answered by nothing automatic. */
const quietChecks: ((mail: Screened, subject: string) => string | null)[] = [
  (mail) => (lower(mail, 'x-auto-response-suppress') ? 'auto-response-suppress' : null),
  (mail) => (isNoReplyAddress(mail.from) ? NO_REPLY_SENDER : null),
  (_, subject) => (AUTOMATIC_SUBJECT.test(subject.slice(0, 200)) ? 'automatic-subject' : null),
];

/**
 * Screens a mail.
 * @param returnPath MAIL FROM of the session (empty for bounces); null when there was none, then the header Return-Path counts
 * @param subject decoded
 */
export function screenMail(
  scan: HeaderScan,
  returnPath: string | null,
  subject: string,
  deskAddress: string,
): Screening {
  const header = valueOf(scan, 'return-path').trim();
  const mail: Screened = {
    scan,
    from: (readFrom(valuesOf(scan, 'from')).address ?? valueOf(scan, 'from')).trim().toLowerCase(),
    returnPath: returnPath ?? (/^<\s*>$/.test(header) ? '' : null),
    deskAddress,
  };
  for (const check of checks) {
    const screening = check(mail);
    if (screening) return screening;
  }
  const reasons = quietChecks.map((check) => check(mail, subject)).filter((reason) => reason !== null);
  // certified mail is not verified yet: it is taken as its envelope, and nothing of ours answers the provider's machine
  if (lower(mail, 'x-trasporto') === 'posta-certificata')
    return { kind: 'pec', next: 'silently', reasons: ['pec-not-verified', ...reasons] };
  return { kind: 'request', next: reasons.length > 0 ? 'silently' : 'take', reasons };
}
