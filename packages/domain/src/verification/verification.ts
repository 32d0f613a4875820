import type { Evidence } from '../trust/evidence.js';
import type { TrustLevel } from '../trust/trust-level.js';

export const VERIFICATION_STATES = ['pending', 'approved', 'rejected', 'expired'] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

/** How somebody made sure. */
export const VERIFICATION_METHODS = ['operator-judgement', 'call-back', 'other-proof'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** A request nobody has proven stays held so long; then it expires silently and the mail is kept. */
export const VERIFICATION_DAYS = 14;

/** One held request on its way to a decision. */
export interface Verification {
  id: string;
  ticketId: string;
  state: VerificationState;
  claimedAddress: string;
  claimedName: string;
  level: TrustLevel;
  evidence: Evidence;
  /** The ticket the mail pointed to without being entitled to it; for operators only. */
  mentionedTicketId: string | null;
  createdAt: Date;
  expiresAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  method: VerificationMethod | null;
  reason: string | null;
}
