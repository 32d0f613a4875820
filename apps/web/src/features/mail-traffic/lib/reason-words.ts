import type { operator } from '../../../locales/it/operator';

export type ReasonKey = keyof typeof operator.mail.reason;

// typed by the words: a reason added there and not here does not compile
const KNOWN: Record<Exclude<ReasonKey, 'other'>, true> = {
  'auto-submitted': true,
  precedence: true,
  report: true,
  'list-id': true,
  'own-loop-mark': true,
  'own-address': true,
  'too-many-hops': true,
  'failed-recipients': true,
  'from-mail-system': true,
  'auto-reply-header': true,
  'null-return-path': true,
  'pec-receipt': true,
  'pec-not-verified': true,
  'auto-response-suppress': true,
  'no-reply-sender': true,
  'automatic-subject': true,
  'html-cut': true,
  'text-cut': true,
  'no-text': true,
  'attachments-left-out': true,
  routed: true,
  'not-a-participant': true,
  'no-acknowledgement': true,
  'acknowledgement-budget': true,
  'neutral-receipt': true,
  'duplicate-of': true,
  replaces: true,
  'dns-not-answering': true,
  'could-not-be-filed': true,
  'ticket-already-closed': true,
  'ticket-rejected': true,
  'ticket-not-verified': true,
  'no-permission': true,
  failed: true,
};

/** A stable word of the mail room (`report:delivery-status`) as the key of its sentence and what fills it. */
export function reasonOf(word: string): { key: ReasonKey; detail: string } {
  const [name = '', ...rest] = word.split(':');
  const detail = rest.join(':').trim();
  return Object.hasOwn(KNOWN, name) ? { key: name as ReasonKey, detail } : { key: 'other', detail: word };
}
