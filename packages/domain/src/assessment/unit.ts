import { conceptIndex, indexesOf } from './lexicon/lexicon.js';
import { MATTERS } from './lexicon/concepts.js';
import { cutsOf, type CutKind } from './cut.js';
import type { FieldText } from './field-text.js';
import { isIdle, saysSomething } from './saying.js';
import { addTo, emptyTally, hasAny, merge, type Tally } from './tally.js';

/** The smallest part that can be a matter of its own: a sentence, or a clause of it that asks or reports something by itself. */
export interface Unit {
  readonly field: 'subject' | 'body';
  /** UTF-16 offsets in the field. */
  readonly start: number;
  readonly end: number;
  /** How it is cut from what stands before it. */
  readonly opening: Opening;
  readonly tally: Tally;
  /** What is said from here to the end of the sentence it opens (and of the next, after a very short one). */
  ahead: Tally;
}

export interface Opening {
  readonly by: CutKind;
  /** A dash, bullet or number of a list stands before it. */
  readonly listed: boolean;
  /** Words that announce another matter, or its continuation, among the first ones. */
  readonly joinStrong: boolean;
  readonly joinShift: boolean;
  readonly joinWeak: boolean;
  readonly continues: boolean;
}

/** First words looked at for connectors. Tokens. */
const OPENING_TOKENS = 4;

/** A shorter opening sentence only announces the next ("Altra domanda."). Words. */
const ANNOUNCING_WORDS = 7;
/** A line with fewer words that names nothing and asks nothing is a name, a title or a greeting. */
const SCRAP_WORDS = 4;
const MATTER_INDEXES = indexesOf(MATTERS);

/** Cuts the writer's own words into units, in order; greetings, signatures and quoted mails belong to none. */
export function unitsOf(text: FieldText): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  let by: CutKind = 'paragraph';
  for (const cut of [...cutsOf(text), { at: text.tokens.length, by: 'paragraph' as const }]) {
    const unit = unitFrom(text, from, cut.at, by);
    if (unit && !isScrap(unit.tally)) units.push(unit);
    from = cut.at;
    by = cut.by;
  }
  lookAhead(units);
  return units;
}

function isScrap(tally: Tally): boolean {
  if (tally.words >= SCRAP_WORDS || tally.names.size > 0 || saysSomething(tally)) return false;
  return !hasAny(tally, MATTER_INDEXES);
}

/** Fills `ahead` from the end: each unit is looked at a fixed number of times, and tallies are shared where nothing is added. */
function lookAhead(units: readonly Unit[]): void {
  let wholeNext: Tally | undefined;
  for (let i = units.length - 1; i >= 0; i--) {
    const unit = units[i]!;
    const next = units[i + 1]?.opening.by;
    const whole: Tally = next === 'clause' ? sum(unit.tally, wholeNext!) : unit.tally;
    const ahead = unit.opening.by === 'clause' && !isIdle(unit.tally) ? unit.tally : whole;
    const announces = ahead.words < ANNOUNCING_WORDS && wholeNext && next !== 'clause';
    unit.ahead = announces ? sum(ahead, wholeNext!) : ahead;
    wholeNext = whole;
  }
}

function sum(a: Tally, b: Tally): Tally {
  const both = emptyTally();
  merge(both, a);
  merge(both, b);
  return both;
}

function unitFrom(text: FieldText, from: number, to: number, by: CutKind): Unit | undefined {
  let first = from;
  let last = to;
  let listed = false;
  while (first < last && isLeading(text, first, by)) {
    if (by !== 'clause' && isBullet(text, first)) listed = true;
    first++;
  }
  while (last > first && text.tokens[last - 1]!.kind === 'line') last--;
  if (first >= last || text.zones[first] !== 'own') return undefined;
  if (text.tokens[first]!.kind === 'number' && isListMark(text, first)) {
    listed = true;
    first = Math.min(last - 1, first + 2);
  }
  const tally = emptyTally();
  addTo(tally, text, first, last);
  if (tally.words === 0) return undefined;
  const opening = { by, listed, ...connectorsOf(text, first, last) };
  const { start } = text.tokens[first]!;
  return { field: text.field, start, end: text.tokens[last - 1]!.end, opening, tally, ahead: tally };
}

function isLeading(text: FieldText, at: number, by: CutKind): boolean {
  const { kind, text: sign } = text.tokens[at]!;
  return kind === 'line' || (kind === 'mark' && (by === 'clause' || !'([/@#'.includes(sign)));
}

function isBullet(text: FieldText, at: number): boolean {
  return '-–—*•·>'.includes(text.tokens[at]!.text) && text.tokens[at]!.kind === 'mark';
}

/** "1." or "2)" before the words of a list. */
function isListMark(text: FieldText, at: number): boolean {
  const after = text.tokens[at + 1];
  return text.tokens[at]!.text.length <= 2 && after?.kind === 'mark' && ').:-'.includes(after.text);
}

function connectorsOf(
  text: FieldText,
  first: number,
  last: number,
): Pick<Opening, 'joinStrong' | 'joinShift' | 'joinWeak' | 'continues'> {
  const limit = Math.min(last, first + OPENING_TOKENS);
  const opening = { joinStrong: false, joinShift: false, joinWeak: false, continues: false };
  for (let i = text.evidenceBefore[first]!; i < text.evidenceBefore[limit]!; i++) {
    const { concept, from } = text.evidence[i]!;
    if (concept === conceptIndex.joinStrong) opening.joinStrong = true;
    else if (concept === conceptIndex.joinShift) opening.joinShift = true;
    else if (from === first && concept === conceptIndex.joinWeak) opening.joinWeak = true;
    else if (from === first && concept === conceptIndex.continues) opening.continues = true;
  }
  return opening;
}
