import { describe, expect, test } from '@jest/globals';
import { changeOperator } from './operator-rules.js';

const NOW = new Date('2026-11-22T09:00:00Z');
const BEFORE = new Date('2026-11-01T09:00:00Z');
const ada = {
  id: 'ada',
  name: 'Ada',
  address: 'ada@tunda.example',
  isAdmin: true,
  disabledAt: null,
  createdAt: BEFORE,
};
const last = expect.objectContaining({ code: 'last-administrator' });

describe('an operator', () => {
  test('changes in what was named only, and keeps when she was disabled', () => {
    expect(changeOperator(ada, {}, 0, NOW)).toEqual(ada);
    expect(changeOperator(ada, { name: ' Ada L. ' }, 0, NOW).name).toBe('Ada L.');
    expect(changeOperator({ ...ada, disabledAt: BEFORE }, { disabled: true }, 0, NOW).disabledAt).toBe(BEFORE);
    expect(changeOperator({ ...ada, disabledAt: BEFORE }, { disabled: false }, 0, NOW).disabledAt).toBeNull();
  });

  test('who is the last active administrator can neither be demoted nor disabled', () => {
    expect(() => changeOperator(ada, { isAdmin: false }, 0, NOW)).toThrow(last);
    expect(() => changeOperator(ada, { disabled: true }, 0, NOW)).toThrow(last);
    expect(changeOperator(ada, { disabled: true }, 1, NOW).disabledAt).toBe(NOW);
    expect(changeOperator({ ...ada, isAdmin: false }, { disabled: true }, 0, NOW).disabledAt).toBe(NOW);
  });
});
