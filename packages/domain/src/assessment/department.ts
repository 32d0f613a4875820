import type { Department } from '../tickets/department.js';
import { DEPARTMENTS } from '../tickets/department.js';
import { CONCEPTS } from './lexicon/concepts.js';
import type { Features } from './features.js';
import { countKind, type Tally } from './tally.js';
import { weigh } from './weigh.js';
import { DEPARTMENT_WEIGHTS } from './department-weights.js';

const amountOf = (times: number): number => (times > 1 ? Math.SQRT2 : 1);

/** What tells the department: the things spoken of and how, in the issue itself and, less, in the subject. */
export function departmentFeatures(own: Tally, subject?: Tally): Features {
  const features: Features = {};
  for (const [index, name] of CONCEPTS.entries()) {
    if (own.concepts[index]! > 0) features[name] = amountOf(own.concepts[index]!);
    if (subject && subject.concepts[index]! > 0) features[`s:${name}`] = 1;
  }
  if (own.questionMarks > 0) features['#?'] = 1;
  for (const kind of ['code', 'error', 'symbol', 'quote', 'money', 'ip', 'domain', 'address'] as const)
    if (countKind(own, kind) > 0) features[`#${kind}`] = 1;
  return features;
}

/** The weights of the issue's own concepts as one row for each department: leanings are asked for at every sentence. */
let compiledRows: Float64Array[] | undefined;
const rows = (): Float64Array[] =>
  (compiledRows ??= DEPARTMENTS.map((name) =>
    Float64Array.from(CONCEPTS, (concept) => DEPARTMENT_WEIGHTS[name].weights[concept] ?? 0),
  ));

function shares(scores: readonly number[]): number[] {
  const powers = scores.map(Math.exp);
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** How much each department speaks for itself in a part of the text, as shares of 1, in the order of DEPARTMENTS. By concepts alone. */
export function departmentLeanings(own: Tally): number[] {
  const scores = DEPARTMENTS.map((name) => DEPARTMENT_WEIGHTS[name].bias);
  const weights = rows();
  for (let index = 0; index < CONCEPTS.length; index++) {
    const times = own.concepts[index]!;
    if (times === 0) continue;
    const amount = amountOf(times);
    for (let row = 0; row < weights.length; row++) scores[row]! += amount * weights[row]![index]!;
  }
  return shares(scores);
}

/** The department of an issue; technical when nothing tells. */
export function departmentOf(own: Tally, subject?: Tally): Department {
  const features = departmentFeatures(own, subject);
  const leanings = DEPARTMENTS.map((name) => weigh(features, DEPARTMENT_WEIGHTS[name]));
  return DEPARTMENTS[leanings.indexOf(Math.max(...leanings))]!;
}
