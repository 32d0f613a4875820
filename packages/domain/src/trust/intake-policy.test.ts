import { describe, expect, test } from '@jest/globals';
import { INTAKE_POLICY, decideIntake, type Intake, type IntakeFacts } from './intake-policy.js';
import { TRUST_LEVELS, type TrustLevel } from './trust-level.js';

const FACTS: IntakeFacts[] = (['nowhere', 'own-ticket', 'other-ticket'] as const).flatMap((routed) =>
  [true, false].flatMap((validToken) => [true, false].map((oneContact) => ({ routed, validToken, oneContact }))),
);

/** The policy a second time, as a person would say it. */
function expected(level: TrustLevel, { routed, validToken, oneContact }: IntakeFacts): Intake {
  if (level === 'E') return 'quarantine';
  if (level === 'T') return 'retry';
  if (level !== 'A' && level !== 'B') return 'hold';
  if (!oneContact || routed === 'other-ticket') return 'hold';
  if (level === 'A' || routed === 'nowhere') return 'accept';
  return validToken ? 'accept' : 'hold';
}

describe('what becomes of a mail', () => {
  test.each(TRUST_LEVELS.flatMap((level) => FACTS.map((facts) => [level, facts] as const)))(
    'at level %s with %j',
    (level, facts) => {
      expect(decideIntake(level, facts)).toBe(expected(level, facts));
    },
  );

  test('the neutral text goes to proven strangers only: to anybody else it would tell or annoy', () => {
    expect(TRUST_LEVELS.filter((level) => INTAKE_POLICY[level].neutralReceipt)).toEqual(['U']);
  });
});
