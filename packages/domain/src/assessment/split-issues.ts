import { MATTERS, type Concept } from './lexicon/concepts.js';
import { addFlags, isNamed, specifics, type Features } from './features.js';
import { indexesOf } from './lexicon/lexicon.js';
import { count, emptyTally, hasAny, merge, type Tally } from './tally.js';
import { isIdle, saysSomething } from './saying.js';
import type { Unit } from './unit.js';
import { departmentLeanings } from './department.js';
import { weigh } from './weigh.js';
import { BOUNDARY_WEIGHTS } from './weights/boundary.js';

/** A request is cut where the evidence for another matter is above this. In logits; raised to cut less often. */
const CUT_ABOVE = -0.2;
/** Nobody writes more matters than this in one mail; beyond, the rest stays with the last. */
export const ISSUES_MAX = 6;

/** Things of one family are not different matters by themselves. */
const FAMILIES = (
  [
    ['mail', 'mailProgram', 'delivery', 'certifiedMail'],
    ['site', 'siteBuilder', 'program', 'database', 'speed', 'ftp'],
    ['dns', 'domain', 'certificate', 'transferIn'],
    ['server', 'network', 'security'],
    ['backup', 'migration'],
    ['invoice', 'payment', 'refund', 'balance', 'suspension'],
    ['renewal', 'cancel'],
    ['owner', 'authCode', 'account', 'access', 'contract', 'marketing'],
    ['price', 'quote', 'plan', 'purchase', 'discount', 'reseller', 'feature'],
  ] as const satisfies readonly (readonly Concept[])[]
).map(indexesOf);
const INTENTS = (
  [
    ['brokenVaguely', 'brokenExactly', 'errorWord'],
    ['instruct', 'politeAsk', 'need'],
    ['price', 'quote', 'wantToKnow', 'howTo'],
  ] as const satisfies readonly (readonly Concept[])[]
).map(indexesOf);
const MATTERS_AT = indexesOf(MATTERS);

/** What is known of the whole request when one boundary is judged. */
export interface SplitContext {
  readonly subject: Tally;
  /** Units that report or ask something. */
  readonly sayingUnits: number;
}

/** Manners that tell whether a part is a matter at all. */
const TELLING = [
  'thanks',
  'solved',
  'elsewhere',
  'tried',
  'complaint',
  'threat',
  'callMe',
  'introduces',
  'closing',
  'byReference',
] as const satisfies readonly Concept[];

/** What speaks for and against a new matter at `unit`, after the matter `sofar` and its last unit `previous`. */
export function boundaryFeatures(sofar: Tally, previous: Unit, unit: Unit, context: SplitContext): Features {
  const { ahead: tally, opening } = unit;
  const features: Features = { [`by:${opening.by}`]: 1 };
  addDepartments(features, sofar, tally);
  addMatters(features, sofar, tally);
  addNames(features, sofar, tally);
  addIntents(features, sofar, tally);
  addFlags(features, {
    joinStrong: opening.joinStrong,
    joinShift: opening.joinShift,
    joinWeak: opening.joinWeak,
    continues: opening.continues,
    listed: opening.listed,
    bothListed: opening.listed && previous.opening.listed,
    's:several': count(context.subject, 'several') > 0,
    bothAlone: standsAlone(sofar) && standsAlone(tally),
    idle: isIdle(tally),
    idleBefore: isIdle(sofar),
    silent: !saysSomething(tally),
    silentBefore: !saysSomething(sofar),
    noMatter: !hasAny(tally, MATTERS_AT),
    noMatterBefore: !hasAny(sofar, MATTERS_AT),
  });
  for (const name of TELLING) {
    if (count(tally, name) > 0) features[`has:${name}`] = 1;
    if (count(sofar, name) > 0) features[`had:${name}`] = 1;
  }
  features['words'] = Math.log2(1 + tally.words) / 4;
  features['wordsBefore'] = Math.log2(1 + sofar.words) / 4;
  features['sayingUnits'] = Math.log2(1 + context.sayingUnits) / 3;
  for (const cross of CROSSED) if (features[cross[0]] && features[cross[1]]) features[`${cross[0]}&${cross[1]}`] = 1;
  return features;
}

/** True when a part could be a request by itself: it asks or reports, about some thing. */
function standsAlone(tally: Tally): boolean {
  const asks = tally.questionMarks > 0 || INTENTS.some((intent) => hasAny(tally, intent));
  return asks && (isNamed(tally) || hasAny(tally, MATTERS_AT));
}

/** Pairs that mean more together than their sum. */
const CROSSED: readonly (readonly [string, string])[] = [
  ['bothAlone', 'otherDepartment'],
  ['bothAlone', 'newFamily'],
  ['bothAlone', 'onlyNewFamily'],
  ['bothAlone', 'otherName'],
  ['bothAlone', 'joinStrong'],
  ['bothAlone', 'joinShift'],
  ['bothAlone', 'by:clause'],
  ['bothAlone', 'by:line'],
  ['bothAlone', 'bothListed'],
  ['bothAlone', 'continues'],
  ['bothAlone', 's:several'],
  ['joinStrong', 'otherDepartment'],
  ['joinStrong', 'newFamily'],
  ['joinShift', 'newFamily'],
  ['joinShift', 'otherDepartment'],
  ['joinShift', 'newName'],
  ['by:clause', 'otherDepartment'],
  ['by:clause', 'joinWeak'],
  ['by:clause', 'newFamily'],
  ['by:clause', 'newName'],
  ['by:line', 'newName'],
  ['by:line', 'otherDepartment'],
  ['by:line', 'newFamily'],
  ['newName', 'newFamily'],
  ['newName', 'otherDepartment'],
  ['otherDepartment', 'newFamily'],
  ['bothListed', 'otherDepartment'],
  ['bothListed', 'newFamily'],
  ['bothListed', 'newName'],
  ['continues', 'otherDepartment'],
  ['s:several', 'newFamily'],
  ['s:several', 'otherDepartment'],
  ['by:clause', 'noMatter'],
  ['joinStrong', 'newName'],
  ['newName', 'intent:new'],
  ['newFamily', 'intent:new'],
  ['otherDepartment', 'intent:new'],
];

function addDepartments(features: Features, before: Tally, now: Tally): void {
  const a = departmentLeanings(before);
  const b = departmentLeanings(now);
  let distance = 0;
  for (let i = 0; i < a.length; i++) distance += Math.abs(a[i]! - b[i]!);
  features['departmentDistance'] = distance / 2;
  const was = a.indexOf(Math.max(...a));
  const is = b.indexOf(Math.max(...b));
  if (was !== is && distance > 0.7) features['otherDepartment'] = 1;
  if (was !== is && a[was]! > 0.6 && b[is]! > 0.6) features[`sure:${was}${is}`] = 1;
  features['priceNew'] = Math.max(0, b[2]! - a[2]!);
  features['officeNew'] = Math.max(0, b[1]! - a[1]!);
  features['technicalNew'] = Math.max(0, b[0]! - a[0]!);
}

function addMatters(features: Features, before: Tally, now: Tally): void {
  let same = 0;
  let different = 0;
  let fresh = false;
  for (const family of FAMILIES) {
    const was = hasAny(before, family);
    const is = hasAny(now, family);
    if (was && is) same++;
    if (was !== is) different++;
    if (is && !was) fresh = true;
  }
  if (same > 0) features['sameFamily'] = same > 1 ? 1.5 : 1;
  features['differentFamilies'] = Math.min(4, different) / 2;
  if (fresh) features['newFamily'] = 1;
  if (fresh && same === 0) features['onlyNewFamily'] = 1;
}

function addNames(features: Features, before: Tally, now: Tally): void {
  let known = 0;
  for (const name of now.names) if (before.names.has(name)) known++;
  if (known > 0) features['knownName'] = 1;
  if (now.names.size > known) features['newName'] = 1;
  if (now.names.size > known && before.names.size > 0) features['otherName'] = 1;
  if (!isNamed(now)) features['unnamed'] = 1;
  if (!isNamed(before)) features['unnamedBefore'] = 1;
  if (specifics(now) > 0) features['specific'] = 1;
  if (specifics(before) > 0) features['specificBefore'] = 1;
}

function addIntents(features: Features, before: Tally, now: Tally): void {
  for (const [index, intent] of INTENTS.entries()) {
    const was = hasAny(before, intent);
    const is = hasAny(now, intent);
    if (was) features[`intent:was${index}`] = 1;
    if (is) features[`intent:is${index}`] = 1;
    if (is && !was) features['intent:new'] = 1;
    if (was && is) features[`intent:both${index}`] = 1;
  }
  if (now.questionMarks > 0) features['asks'] = 1;
  if (before.questionMarks > 0) features['asked'] = 1;
}

/** Puts the units of a request into matters, in order. A matter is never resumed after another: people seldom do. */
export function splitIssues(units: readonly Unit[], subject: Tally): Unit[][] {
  const context: SplitContext = splitContext(units, subject);
  const issues: Unit[][] = [];
  let sofar = emptyTally();
  for (const unit of units) {
    const current = issues.at(-1);
    const previous = current?.at(-1);
    const cut =
      !isIdle(sofar) &&
      !isIdle(unit.ahead) &&
      previous !== undefined &&
      issues.length < ISSUES_MAX &&
      weigh(boundaryFeatures(sofar, previous, unit, context), BOUNDARY_WEIGHTS) > CUT_ABOVE;
    if (current === undefined || cut) {
      issues.push([unit]);
      sofar = emptyTally();
    } else current.push(unit);
    merge(sofar, unit.tally);
  }
  return issues;
}

export function splitContext(units: readonly Unit[], subject: Tally): SplitContext {
  return {
    subject,
    sayingUnits: units.filter((unit) => saysSomething(unit.tally)).length,
  };
}
