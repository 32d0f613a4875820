// Our own gate on top of the library's verdict on signatures. The library accepts signatures that do not cover From, cover
// a part of the body, or are aligned by name only: each lets an impostor through (docs/mail.md, THREATS T10).
import type { MailCheck, Suspicion } from '@tunda/domain';

/** What the library says of one signature; the parts we read. */
export interface SignatureResult {
  readonly status: {
    readonly result: string;
    readonly aligned?: string | false;
    readonly policy?: { readonly 'dkim-rules'?: string };
  };
  readonly signingDomain?: string;
  readonly algo?: string;
  readonly modulusLength?: number;
  readonly canonBodyLengthLimited?: boolean;
  /** ISO time of `t=`. Expired ones are no pass for the library either. */
  readonly signTime?: string | null;
  readonly signingHeaders?: { readonly keys?: string };
}

export interface GateVerdict {
  readonly dkim: MailCheck;
  readonly domain: string | null;
  readonly suspicions: readonly Suspicion[];
}

const MIN_RSA_BITS = 1024;
/** Signers' clocks run ahead a little. */
const CLOCK_SKEW_MS = 10 * 60_000;
const isEd25519 = (signature: SignatureResult): boolean => /^ed25519-/i.test(signature.algo ?? '');

const coversFrom = (signature: SignatureResult): boolean =>
  (signature.signingHeaders?.keys ?? '').split(':').some((name) => name.trim().toLowerCase() === 'from');

/** Why a passing signature does not count. */
function objection(signature: SignatureResult, now: number): Suspicion | 'time' | null {
  if (!coversFrom(signature)) return 'signature-not-covering-from';
  if (signature.canonBodyLengthLimited !== false) return 'signature-partial-body';
  if (!/-sha256$/i.test(signature.algo ?? '')) return 'signature-weak-algorithm';
  if (!isEd25519(signature) && (signature.modulusLength ?? 0) < MIN_RSA_BITS) return 'signature-weak-key';
  return signature.signTime && Date.parse(signature.signTime) > now + CLOCK_SKEW_MS ? 'time' : null;
}

/** Why a signature failed, when it is worth telling an operator. */
function weakness(signature: SignatureResult): Suspicion | null {
  const rule = signature.status.policy?.['dkim-rules'];
  if (rule === 'weak-key') return 'signature-weak-key';
  if (rule === 'weak-algorithm') return 'signature-weak-algorithm';
  return signature.signingHeaders && !coversFrom(signature) ? 'signature-not-covering-from' : null;
}

/** Judges the signatures of one mail: only those of the From domain count. */
export function judgeSignatures(signatures: readonly SignatureResult[], now: number = Date.now()): GateVerdict {
  const suspicions = new Set<Suspicion>();
  const aligned = signatures.filter((signature) => Boolean(signature.status.aligned));
  let domain: string | null = null;
  for (const signature of aligned) {
    const passed = signature.status.result === 'pass';
    const reason = passed ? objection(signature, now) : weakness(signature);
    if (passed && reason === null) domain ??= signature.signingDomain?.toLowerCase() ?? null;
    if (reason !== null && reason !== 'time') suspicions.add(reason);
  }
  return { dkim: domain === null ? notPassed(signatures, aligned) : 'pass', domain, suspicions: [...suspicions] };
}

function notPassed(signatures: readonly SignatureResult[], aligned: readonly SignatureResult[]): MailCheck {
  if (aligned.some((signature) => signature.status.result === 'temperror')) return 'temperror';
  return signatures.some((signature) => signature.status.result !== 'none') ? 'fail' : 'none';
}
