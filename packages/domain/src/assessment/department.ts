import type { Department } from '../tickets/department.js';
import { DEPARTMENTS } from '../tickets/department.js';
import { CONCEPTS } from './lexicon/concepts.js';
import type { Features } from './features.js';
import type { Tally } from './tally.js';
import { weigh } from './weigh.js';
import { DEPARTMENT_WEIGHTS } from './department-weights.js';

/** What tells the department: the things spoken of and how, in the issue itself and, less, in the subject. */
export function departmentFeatures(own: Tally, subject?: Tally): Features {
  const features: Features = {};
  for (const [index, name] of CONCEPTS.entries()) {
    if (own.concepts[index]! > 0) features[name] = Math.min(2, own.concepts[index]!) ** 0.5;
    if (subject && subject.concepts[index]! > 0) features[`s:${name}`] = 1;
  }
  if (own.questionMarks > 0) features['#?'] = 1;
  for (const kind of ['code', 'error', 'symbol', 'quote', 'money', 'ip', 'domain', 'address'] as const)
    if ((own.kinds[kind] ?? 0) > 0) features[`#${kind}`] = 1;
  return features;
}

/** How much each department speaks for itself, as shares of 1, in the order of DEPARTMENTS. */
export function departmentLeanings(own: Tally, subject?: Tally): number[] {
  const features = departmentFeatures(own, subject);
  const scores = DEPARTMENTS.map((name) => Math.exp(weigh(features, DEPARTMENT_WEIGHTS[name])));
  const sum = scores.reduce((a, b) => a + b, 0);
  return scores.map((score) => score / sum);
}

/** The department of an issue; technical when nothing tells. */
export function departmentOf(own: Tally, subject?: Tally): Department {
  const leanings = departmentLeanings(own, subject);
  return DEPARTMENTS[leanings.indexOf(Math.max(...leanings))]!;
}
