import { describe, expect, test } from '@jest/globals';
import { MAIL_CHECKS, MALFORMED, SUSPICIONS, type Evidence } from './evidence.js';
import { trustLevel } from './trust-level.js';

const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  ...{ address: 'giulia@rossi.example', dkim: 'pass', dkimDomain: 'rossi.example', spf: 'pass', dmarc: 'pass' },
  ...{ dmarcPolicy: 'none', suspicions: [], registered: true, source: 'own' },
  ...changes,
});
const EVERY: Evidence[] = MAIL_CHECKS.flatMap((dkim) =>
  MAIL_CHECKS.flatMap((spf) =>
    MAIL_CHECKS.flatMap((dmarc) =>
      ([null, 'none', 'quarantine', 'reject'] as const).flatMap((dmarcPolicy) =>
        [true, false].map((registered) => evidence({ dkim, spf, dmarc, dmarcPolicy, registered })),
      ),
    ),
  ),
);

describe('the level of a sender', () => {
  test.each([
    ['A', {}],
    ['A', { spf: 'fail' }],
    ['B', { dmarc: 'none', dmarcPolicy: null }],
    ['B', { dkim: 'none' }],
    ['B', { suspicions: ['desk-not-recipient'] }],
    ['D', { dkim: 'none', spf: 'none', dmarc: 'none' }],
    ['D', { dkim: 'fail', spf: 'pass', dmarc: 'none' }],
    ['D', { dkim: 'none', dmarc: 'fail', dmarcPolicy: 'none' }],
    ['U', { registered: false }],
    ['N', { registered: false, dkim: 'none', spf: 'none', dmarc: 'none' }],
    ['E', { dkim: 'none', dmarc: 'fail', dmarcPolicy: 'reject' }],
    ['E', { dkim: 'fail', dmarc: 'fail', dmarcPolicy: 'quarantine' }],
    ['T', { dkim: 'temperror', spf: 'none', dmarc: 'none' }],
    ['T', { dkim: 'none', spf: 'none', dmarc: 'temperror', registered: false }],
  ] as const)('is %s for %j', (level, changes) => {
    expect(trustLevel(evidence(changes))).toBe(level);
  });

  test.each(MALFORMED)('is E for a mail that is malformed (%s), whatever its signatures say', (suspicion) => {
    expect(trustLevel(evidence({ suspicions: [suspicion] }))).toBe('E');
  });

  test('is never A without our DKIM gate, DMARC and a registered address together', () => {
    const best = EVERY.filter((one) => trustLevel(one) === 'A');
    expect(best.length).toBeGreaterThan(0);
    for (const { dkim, dmarc, registered } of best) expect([dkim, dmarc, registered]).toEqual(['pass', 'pass', true]);
  });

  test('never takes a DNS failure for a proof', () => {
    for (const one of EVERY.filter(({ dkim, dmarc }) => dkim === 'temperror' && dmarc !== 'pass'))
      expect(['T', 'E']).toContain(trustLevel(one));
  });

  test('is lowered by no suspicion to something better', () => {
    const order = 'ABDUNTE';
    for (const suspicion of SUSPICIONS)
      for (const one of EVERY) {
        const worse = trustLevel({ ...one, suspicions: [suspicion] });
        expect(order.indexOf(worse)).toBeGreaterThanOrEqual(order.indexOf(trustLevel(one)));
      }
  });
});
