import { conceptIndex } from './lexicon/lexicon.js';
import type { Concept } from './lexicon/concepts.js';
import type { FieldText } from './field-text.js';
import { addTo, count, emptyTally, type Tally } from './tally.js';

/** The smallest part that can be a matter of its own: a sentence, or a clause of it that asks or reports something by itself. */
export interface Unit {
  readonly field: 'subject' | 'body';
  /** UTF-16 offsets in the field. */
  readonly start: number;
  readonly end: number;
  /** How it is cut from what stands before it. */
  readonly opening: Opening;
  readonly tally: Tally;
}

export interface Opening {
  /** `paragraph` after an empty line, `line`, `sentence`, or `clause` within a sentence. */
  readonly by: 'paragraph' | 'line' | 'sentence' | 'clause';
  /** A dash, bullet or number of a list stands before it. */
  readonly listed: boolean;
  /** Words that announce another matter, or its continuation, among the first ones. */
  readonly joinStrong: boolean;
  readonly joinWeak: boolean;
  readonly continues: boolean;
}

const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '…']);
const CLAUSE_MARKS = new Set([',', ':', '-', '–', '—', '(', ')', '…']);
const CLAUSE_WORDS = new Set(
  'e ed ma poi anche inoltre mentre invece pure quanto per and also but plus while then as oh o oppure or'.split(' '),
);
/** Evidence that a clause says something by itself. */
const SAYING: readonly Concept[] = [
  'brokenVaguely',
  'brokenExactly',
  'instruct',
  'politeAsk',
  'need',
  'wantToKnow',
  'howTo',
  'price',
  'quote',
  'verb',
  'errorWord',
];
const SAYING_INDEXES = new Set(SAYING.map((name) => conceptIndex[name]));
/** First words looked at for connectors. Tokens. */
const OPENING_TOKENS = 4;
/** How far a clause is looked into. Tokens. */
const CLAUSE_LOOK = 12;
/** A wrapped line is about this long; a shorter one ends on purpose. Characters. */
const WRAPPED_LINE = 55;

/** Cuts the writer's own words into units, in order; greetings, signatures and quoted mails belong to none. */
export function unitsOf(text: FieldText): Unit[] {
  const saying = tokensThatSay(text);
  const units: Unit[] = [];
  let evidence = 0;
  let from = 0;
  let by: Opening['by'] = 'paragraph';
  const close = (to: number, next: Opening['by']): void => {
    const unit = unitFrom(text, from, to, by, evidence);
    if (unit) {
      units.push(unit.unit);
      evidence = unit.evidence;
    }
    from = to;
    by = next;
  };
  for (let at = 0; at < text.tokens.length; at++) {
    const cut = cutAt(text, at, from, saying);
    if (cut) close(cut.after ? at + 1 : at, cut.by);
  }
  close(text.tokens.length, 'paragraph');
  return units;
}

/** For each token, how many tokens that say something stand before it: differences give any range in one step. */
function tokensThatSay(text: FieldText): Uint32Array {
  const says = new Uint8Array(text.tokens.length);
  for (const { concept, from } of text.evidence) if (SAYING_INDEXES.has(concept)) says[from] = 1;
  const sums = new Uint32Array(text.tokens.length + 1);
  for (let i = 0; i < says.length; i++) sums[i + 1] = sums[i]! + says[i]!;
  return sums;
}

function cutAt(
  text: FieldText,
  at: number,
  from: number,
  saying: Uint32Array,
): { by: Opening['by']; after: boolean } | undefined {
  const token = text.tokens[at]!;
  const next = text.tokens[at + 1];
  if (text.zones[at] !== text.zones[at + 1]) return { by: 'paragraph', after: true };
  if (token.kind === 'line') {
    if (next?.kind === 'line') return { by: 'paragraph', after: true };
    return isWrapped(text, at) ? undefined : { by: 'line', after: true };
  }
  if (next === undefined) return undefined;
  if (token.kind === 'mark' && SENTENCE_ENDS.has(token.text))
    return endsSentence(text, at) ? { by: 'sentence', after: true } : undefined;
  return startsClause(text, at, from, saying) ? { by: 'clause', after: false } : undefined;
}

/** A full stop ends a sentence unless it follows a short abbreviation or another end mark follows it. */
function endsSentence(text: FieldText, at: number): boolean {
  const next = text.tokens[at + 1]!;
  const token = text.tokens[at]!;
  if (next.kind === 'mark' && SENTENCE_ENDS.has(next.text)) return false;
  if (token.text !== '.') return true;
  const before = text.tokens[at - 1];
  if (before === undefined || next.start === token.end) return next.kind === 'word' && (before?.text.length ?? 0) > 3;
  const abbreviation =
    before.kind === 'word' &&
    before.text.length <= 2 &&
    !['ok', 'no', 'si', 'va', 'it', 'me', 'us', 'up', 'tv', 'ko', 'fa', 'li', 'la', 'lo', 'su', 'in', 'on'].includes(
      before.text,
    );
  return !(
    abbreviation ||
    (before.kind === 'number' && before.text.length <= 2 && text.tokens[at - 2]?.kind !== 'word')
  );
}

/** A line end inside a paragraph that a mail program wrapped: the line is long and the next goes on in small letters. */
function isWrapped(text: FieldText, at: number): boolean {
  let first = at;
  while (first > 0 && text.tokens[first - 1]!.kind !== 'line' && at - first < 60) first--;
  const next = text.tokens[at + 1];
  if (next === undefined || next.kind !== 'word') return false;
  return (
    text.tokens[at]!.start - text.tokens[first]!.start >= WRAPPED_LINE &&
    CLAUSE_MARKS.has(text.tokens[at - 1]?.text ?? '') === false &&
    !SENTENCE_ENDS.has(text.tokens[at - 1]?.text ?? '')
  );
}

/** A comma, dash or conjunction after which the clause says something by itself, as does what stands before it. */
function startsClause(text: FieldText, at: number, from: number, saying: Uint32Array): boolean {
  const token = text.tokens[at]!;
  const isMark = token.kind === 'mark' && CLAUSE_MARKS.has(token.text);
  if (!isMark && !(token.kind === 'word' && CLAUSE_WORDS.has(token.text))) return false;
  if (at - from < 2) return false;
  const previous = text.tokens[at - 1]!;
  if (!isMark && previous.kind === 'mark' && CLAUSE_MARKS.has(previous.text)) return false;
  return saying[at]! > saying[from]! && saying[endOfLook(text, at)]! > saying[at + 1]!;
}

/** One past the last of the next tokens of the same sentence. */
function endOfLook(text: FieldText, at: number): number {
  let end = at + 1;
  while (
    end < text.tokens.length &&
    end < at + CLAUSE_LOOK &&
    text.tokens[end]!.kind !== 'line' &&
    !SENTENCE_ENDS.has(text.tokens[end]!.text)
  )
    end++;
  return end;
}

function unitFrom(
  text: FieldText,
  from: number,
  to: number,
  by: Opening['by'],
  evidence: number,
): { unit: Unit; evidence: number } | undefined {
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
  const next = addTo(tally, text, first, last, evidence);
  if (tally.words === 0) return undefined;
  const opening = { by, listed, ...connectorsOf(text, first, last, evidence) };
  return {
    unit: { field: text.field, start: text.tokens[first]!.start, end: text.tokens[last - 1]!.end, opening, tally },
    evidence: next,
  };
}

function isLeading(text: FieldText, at: number, by: Opening['by']): boolean {
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
  evidence: number,
): Pick<Opening, 'joinStrong' | 'joinWeak' | 'continues'> {
  const limit = Math.min(last, first + OPENING_TOKENS);
  const opening = { joinStrong: false, joinWeak: false, continues: false };
  for (let i = evidence; i < text.evidence.length && text.evidence[i]!.from < limit; i++) {
    const { concept, from } = text.evidence[i]!;
    if (from < first) continue;
    if (concept === conceptIndex.joinStrong) opening.joinStrong = true;
    else if (from === first && concept === conceptIndex.joinWeak) opening.joinWeak = true;
    else if (from === first && concept === conceptIndex.continues) opening.continues = true;
  }
  return opening;
}

/** True when a unit reports or asks something: context, thanks and greetings do not. */
export function saysSomething(unit: Unit): boolean {
  return SAYING.some((name) => count(unit.tally, name) > 0) || unit.tally.questionMarks > 0;
}
