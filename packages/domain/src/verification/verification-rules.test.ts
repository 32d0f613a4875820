import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../trust/evidence.js';
import { approveVerification, expireVerification, rejectVerification } from './verification-rules.js';
import { VERIFICATION_STATES, type Verification, type VerificationState } from './verification.js';

const NOW = new Date('2026-11-22T09:00:00Z');
const pending = (state: VerificationState = 'pending'): Verification => ({
  ...{ id: 'v', ticketId: 't', state, claimedAddress: 'chi@altrove.example', claimedName: 'Chi', level: 'U' as const },
  ...{ evidence: {} as Evidence, mentionedTicketId: null, createdAt: NOW, expiresAt: NOW },
  ...{ decidedAt: null, decidedBy: null, method: null, reason: null },
});

describe('a verification', () => {
  test('keeps who decided, when, how and why', () => {
    expect(approveVerification(pending(), 'Marta', 'call-back', 'richiamata', NOW)).toMatchObject({
      ...{ state: 'approved', decidedBy: 'Marta', decidedAt: NOW, method: 'call-back', reason: 'richiamata' },
    });
    expect(rejectVerification(pending(), 'Marta', 'spam', NOW)).toMatchObject({
      ...{ state: 'rejected', decidedBy: 'Marta', method: null, reason: 'spam' },
    });
    expect(expireVerification(pending(), NOW)).toMatchObject({ state: 'expired', decidedBy: 'Tunda Assistenza' });
  });

  test.each(VERIFICATION_STATES.filter((state) => state !== 'pending'))('that is %s is decided for ever', (state) => {
    const decided = expect.objectContaining({ code: 'verification-already-decided', details: { state } });
    expect(() => approveVerification(pending(state), 'Marta', 'call-back', 'x', NOW)).toThrow(decided);
    expect(() => rejectVerification(pending(state), 'Marta', 'x', NOW)).toThrow(decided);
    expect(() => expireVerification(pending(state), NOW)).toThrow(decided);
  });
});
