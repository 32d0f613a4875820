import type { Evidence, MailCheck, Suspicion } from '@tunda/domain';

/** Against the sender, for her, or saying nothing either way. */
export type Severity = 'bad' | 'unsure' | 'good';

type CheckWord = 'Pass' | 'Fail' | 'None' | 'Temperror';
type FactKey =
  | 'registered'
  | 'registeredOnly'
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

/** A registered address speaks for the sender only when something proves that she writes from it: anybody can put it into From. */
function whoFact({ address, registered, dkim, spf, dmarc }: Evidence, fact: (s: Severity, key: FactKey) => Fact): Fact {
  if (address === null) return fact('bad', 'noAddress');
  if (!registered) return fact('bad', 'unregistered');
  const isProven = dkim === 'pass' || (spf === 'pass' && dmarc === 'pass');
  return isProven ? fact('good', 'registered') : fact('unsure', 'registeredOnly');
}

/** Everything known of a sender, one sentence each, worst first. */
export function evidenceFacts(evidence: Evidence): Fact[] {
  const { address, dkim, dkimDomain, spf, dmarc, suspicions, source } = evidence;
  const words = { address: address ?? '', domain: dkimDomain ?? address?.split('@')[1] ?? '' };
  const fact = (severity: Severity, key: FactKey): Fact => ({ severity, fact: key, words });
  const facts: Fact[] = [
    ...suspicions.map((suspicion): Fact => ({ severity: MILD.includes(suspicion) ? 'unsure' : 'bad', suspicion })),
    whoFact(evidence, fact),
    ...(source === 'none' ? [fact('unsure', 'sourceNone')] : []),
    fact(SEVERITY[dkim], `dkim${WORD[dkim]}`),
    fact(SEVERITY[spf], `spf${WORD[spf]}`),
    fact(SEVERITY[dmarc], dmarcKey(evidence)),
  ];
  return facts.toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
}
