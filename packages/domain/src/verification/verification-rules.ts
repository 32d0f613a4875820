import { DomainError } from '../shared/domain-error.js';
import type { Verification, VerificationMethod } from './verification.js';

/** Two operators looked at the same request; the first decided. */
export class VerificationAlreadyDecided extends DomainError {
  constructor(verification: Verification) {
    super('verification-already-decided', 'conflict', 'This request was decided already', {
      state: verification.state,
    });
  }
}

function decide(
  verification: Verification,
  state: 'approved' | 'rejected' | 'expired',
  by: string,
  method: VerificationMethod | null,
  reason: string | null,
  now: Date,
): Verification {
  if (verification.state !== 'pending') throw new VerificationAlreadyDecided(verification);
  return { ...verification, state, decidedAt: now, decidedBy: by, method, reason };
}

export function approveVerification(
  verification: Verification,
  operatorName: string,
  method: VerificationMethod,
  reason: string | null,
  now: Date,
): Verification {
  return decide(verification, 'approved', operatorName, method, reason, now);
}

export function rejectVerification(
  verification: Verification,
  operatorName: string,
  reason: string,
  now: Date,
): Verification {
  return decide(verification, 'rejected', operatorName, null, reason, now);
}

export function expireVerification(verification: Verification, now: Date): Verification {
  return decide(verification, 'expired', 'Tunda Assistenza', null, null, now);
}
