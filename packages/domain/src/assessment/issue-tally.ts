import { emptyTally, merge, type Tally } from './tally.js';
import type { Unit } from './unit.js';

/** What an issue says, all its units together. */
export function tallyOfIssue(units: readonly Unit[]): Tally {
  const own = emptyTally();
  for (const { tally } of units) merge(own, tally);
  return own;
}
