import type { TrustLevel } from './trust-level.js';

/** What the desk does with a mail a person wrote. */
export type Intake =
  /** Becomes a ticket of the contact, or joins a ticket she takes part in. */
  | 'accept'
  /** Waits until somebody verifies the sender. */
  | 'hold'
  /** Waits too, marked as forged; no mail of ours ever answers it. */
  | 'quarantine'
  /** DNS failed: ask again later. */
  | 'retry';

interface IntakeRow {
  /** A new matter. */
  readonly open: Intake;
  /** An answer in a ticket the sender takes part in. */
  readonly append: Intake;
  /** Whether the one fixed neutral text may be sent to the From address. */
  readonly neutralReceipt: boolean;
}

/** Level to permission: the one place. Used by the mail worker, by the operators' screen and by the documents. */
export const INTAKE_POLICY = {
  A: { open: 'accept', append: 'accept', neutralReceipt: false },
  B: { open: 'accept', append: 'hold', neutralReceipt: false },
  D: { open: 'hold', append: 'hold', neutralReceipt: false },
  U: { open: 'hold', append: 'hold', neutralReceipt: true },
  N: { open: 'hold', append: 'hold', neutralReceipt: false },
  E: { open: 'quarantine', append: 'quarantine', neutralReceipt: false },
  T: { open: 'retry', append: 'retry', neutralReceipt: false },
} as const satisfies Record<TrustLevel, IntakeRow>;

/** Facts besides the level. */
export interface IntakeFacts {
  /** The mail was routed to an existing ticket by our Message-ID or by a reply address. */
  routed: 'nowhere' | 'own-ticket' | 'other-ticket';
  /** The reply address carries a valid signature for this very contact. */
  validToken: boolean;
  /** Exactly one living contact stands behind the address. */
  oneContact: boolean;
}

/** What becomes of a mail. A valid token lifts level B in the contact's own ticket, and nothing else: it gets forwarded and quoted. */
export function decideIntake(level: TrustLevel, facts: IntakeFacts): Intake {
  const row = INTAKE_POLICY[level];
  if (row.open === 'quarantine' || row.open === 'retry') return row.open;
  if (facts.routed === 'other-ticket' || !facts.oneContact) return 'hold';
  if (facts.routed === 'nowhere') return row.open;
  return level === 'B' && facts.validToken ? 'accept' : row.append;
}
