import type { Evidence, MailCheck, Suspicion } from '@tunda/domain';

/** Against the sender, for her, or saying nothing either way. */
export type Severity = 'bad' | 'unsure' | 'good';

type CheckWord = 'Pass' | 'Fail' | 'None' | 'Temperror';
type FactKey =
  | 'registered'
  | 'unregistered'
  | 'noAddress'
  | 'sourceNone'
  | 'dmarcFailReject'
  | 'dmarcFailQuarantine'
  | `${'dkim' | 'spf' | 'dmarc'}${CheckWord}`;

/** One sentence about a sender: its key in the locale files, and what fills it. */
export type Fact =
  | { severity: Severity; fact: FactKey; words: { address: string; domain: string } }
  | { severity: Severity; suspicion: Suspicion };

const SEVERITY: Record<MailCheck, Severity> = { pass: 'good', fail: 'bad', none: 'unsure', temperror: 'unsure' };
const WORD: Record<MailCheck, CheckWord> = { pass: 'Pass', fail: 'Fail', none: 'None', temperror: 'Temperror' };
// odd, but honest mail does it too
const MILD: readonly Suspicion[] = [
  'reply-to-differs',
  'desk-not-recipient',
  'claims-ticket-number',
  'pec-not-verified',
  'signature-weak-algorithm',
  'signature-weak-key',
];
const ORDER: readonly Severity[] = ['bad', 'unsure', 'good'];

function dmarcKey({ dmarc, dmarcPolicy }: Evidence): FactKey {
  if (dmarc === 'fail' && dmarcPolicy === 'reject') return 'dmarcFailReject';
  if (dmarc === 'fail' && dmarcPolicy === 'quarantine') return 'dmarcFailQuarantine';
  return `dmarc${WORD[dmarc]}`;
}

/** Everything known of a sender, one sentence each, worst first. */
export function evidenceFacts(evidence: Evidence): Fact[] {
  const { address, dkim, dkimDomain, spf, dmarc, suspicions, registered, source } = evidence;
  const words = { address: address ?? '', domain: dkimDomain ?? address?.split('@')[1] ?? '' };
  const fact = (severity: Severity, key: FactKey): Fact => ({ severity, fact: key, words });
  const who =
    address === null
      ? fact('bad', 'noAddress')
      : fact(registered ? 'good' : 'bad', registered ? 'registered' : 'unregistered');
  const facts: Fact[] = [
    ...suspicions.map((suspicion): Fact => ({ severity: MILD.includes(suspicion) ? 'unsure' : 'bad', suspicion })),
    who,
    ...(source === 'none' ? [fact('unsure', 'sourceNone')] : []),
    fact(SEVERITY[dkim], `dkim${WORD[dkim]}`),
    fact(SEVERITY[spf], `spf${WORD[spf]}`),
    fact(SEVERITY[dmarc], dmarcKey(evidence)),
  ];
  return facts.toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
}
