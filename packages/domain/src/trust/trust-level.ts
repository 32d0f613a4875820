import { MALFORMED, type Evidence } from './evidence.js';

/**
 * How far a sender is proven.
 * - A: registered address, our DKIM gate and DMARC pass
 * - B: registered address, one aligned proof, but no DMARC record or not addressed to us
 * - D: registered address, nothing proven
 * - U: proven address that nobody registered
 * - N: neither registered nor proven
 * - E: forged or malformed
 * - T: DNS did not answer; to be asked again
 * Levels S (certified mail) and X (not written by a person) of the mail design are decided before this table.
 */
export const TRUST_LEVELS = ['A', 'B', 'D', 'U', 'N', 'E', 'T'] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** It cannot be what it says: malformed, or its domain tells everybody to distrust such a mail. */
function isForged({ dkim, dmarc, dmarcPolicy, suspicions }: Evidence): boolean {
  if (suspicions.some((suspicion) => MALFORMED.includes(suspicion))) return true;
  return dkim !== 'pass' && dmarc === 'fail' && (dmarcPolicy === 'reject' || dmarcPolicy === 'quarantine');
}

/** Evidence to level: the one place. */
export function trustLevel(evidence: Evidence): TrustLevel {
  const { dkim, spf, dmarc, suspicions, registered } = evidence;
  if (isForged(evidence)) return 'E';
  const proven = dkim === 'pass' || (spf === 'pass' && dmarc === 'pass');
  if (!proven && [dkim, spf, dmarc].includes('temperror')) return 'T';
  if (!registered) return proven ? 'U' : 'N';
  const replayed = suspicions.includes('desk-not-recipient');
  if (dkim === 'pass' && dmarc === 'pass' && !replayed) return 'A';
  return proven ? 'B' : 'D';
}
