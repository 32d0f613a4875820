export const MAIL_CHECKS = ['pass', 'fail', 'none', 'temperror'] as const;
/** `none`: there was nothing to check; `temperror`: DNS did not answer, ask again later, never a pass. */
export type MailCheck = (typeof MAIL_CHECKS)[number];

/** Findings that make us distrust a mail whatever its signatures say. The words for them are in the locale files. */
export const SUSPICIONS = [
  'from-missing',
  'from-not-single',
  'from-not-plain',
  'from-parsers-disagree',
  'doubled-header',
  'display-name-is-address',
  'reply-to-differs',
  'desk-not-recipient',
  'signature-not-covering-from',
  'signature-partial-body',
  'signature-weak-algorithm',
  'signature-weak-key',
  'address-on-several-accounts',
  'contact-removed',
  'thread-of-somebody-else',
  'claims-ticket-number',
  'pec-not-verified',
] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** Suspicions after which a mail cannot be what it says: level E (MAIL.md 3.1). */
export const MALFORMED: readonly Suspicion[] = [
  'from-missing',
  'from-not-single',
  'from-not-plain',
  'from-parsers-disagree',
  'doubled-header',
];

/** What is known of the sender of one mail: plain, storable, shown to operators line by line. */
export interface Evidence {
  /** The one address in From, normalised; null when there is not exactly one plain one. */
  address: string | null;
  /** Our own gate on the DKIM signatures (From covered, no `l=`, sha256, 1024 bits, aligned), not the library's verdict. */
  dkim: MailCheck;
  /** Domain of the signature that passed the gate. */
  dkimDomain: string | null;
  /** SPF of the session, aligned with From. */
  spf: MailCheck;
  dmarc: MailCheck;
  /** What the sender's domain asks for when DMARC fails. */
  dmarcPolicy: 'none' | 'quarantine' | 'reject' | null;
  suspicions: readonly Suspicion[];
  /** Whether the address belongs to a contact, as looked up at that moment. */
  registered: boolean;
  /** `own`: checked by us from the bytes and the session; `none`: nothing could be checked. */
  source: 'own' | 'none';
}
