import { MATTERS, type Concept } from './lexicon/concepts.js';
import { conceptIndex } from './lexicon/lexicon.js';
import { SAYING } from './saying.js';
import type { FieldText } from './field-text.js';

/** How a unit is cut from what stands before it: after an empty line, a line, a sentence, or within a sentence. */
export type CutKind = 'paragraph' | 'line' | 'sentence' | 'clause';

export interface Cut {
  /** Index of the first token after the cut. */
  readonly at: number;
  readonly by: CutKind;
}

const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '…']);
const CLAUSE_MARKS = new Set([',', ':', '-', '–', '—', '…']);
const CLAUSE_WORDS = new Set(
  'e ed ma poi anche inoltre mentre invece pure quanto per and also but plus while then as oh o oppure or'.split(' '),
);
/** Two-letter words that may end a sentence: others are abbreviations. */
const SHORT_ENDINGS = new Set('ok no si va it me us up tv ko fa li la lo su in on do go so'.split(' '));
const CLOSING_OF: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '(': ')', '[': ']' };
/** How far a clause is looked into, and how long a quotation may be. Tokens. */
const CLAUSE_LOOK = 12;
const QUOTE_MAX = 60;
/** No letter has more sentences; the rest of a longer text is one unit. */
const CUTS_MAX = 400;
/** Mail programs wrap between these lengths: shorter lines end on purpose, longer ones show that nothing was wrapped. Characters. */
const WRAPPED_MIN = 58;
const WRAPPED_MAX = 80;

/** Running counts of what tokens say: the difference of two gives any range in one step. */
interface Sums {
  readonly saying: Uint32Array;
  readonly matters: Uint32Array;
}

/** Tokens within quotations or brackets, and line ends that are no ends. */
interface Shape {
  readonly enclosed: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** Where the tokens of a field are cut into units, in order. Quotations and brackets stay whole. */
export function cutsOf(text: FieldText): Cut[] {
  const sums = { saying: runningCount(text, SAYING), matters: runningCount(text, MATTERS) };
  const shape = { enclosed: enclosedTokens(text), wrapped: wrappedEnds(text) };
  const cuts: Cut[] = [];
  let from = 0;
  for (let at = 0; at < text.tokens.length - 1 && cuts.length < CUTS_MAX; at++) {
    const cut = cutAround(text, at, from, sums, shape);
    if (cut === undefined) continue;
    cuts.push(cut);
    from = cut.at;
  }
  return cuts;
}

function runningCount(text: FieldText, names: readonly Concept[]): Uint32Array {
  const indexes = new Set(names.map((name) => conceptIndex[name]));
  const marks = new Uint8Array(text.tokens.length);
  for (const { concept, from } of text.evidence) if (indexes.has(concept)) marks[from] = 1;
  const sums = new Uint32Array(text.tokens.length + 1);
  for (let i = 0; i < marks.length; i++) sums[i + 1] = sums[i]! + marks[i]!;
  return sums;
}

/** 1 for the tokens between a quotation mark or bracket and the one that closes it in the same line. */
function enclosedTokens({ tokens }: FieldText): Uint8Array {
  const enclosed = new Uint8Array(tokens.length);
  let opened = -1;
  let closing = '';
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === 'line' || (opened >= 0 && at - opened > QUOTE_MAX)) opened = -1;
    else if (opened >= 0 && text === closing) {
      enclosed.fill(1, opened, at);
      opened = -1;
    } else if (opened < 0 && (kind === 'quote' || kind === 'mark') && text in CLOSING_OF) {
      opened = at;
      closing = CLOSING_OF[text]!;
    }
  }
  return enclosed;
}

function cutAround(text: FieldText, at: number, from: number, sums: Sums, shape: Shape): Cut | undefined {
  const token = text.tokens[at]!;
  const next = text.tokens[at + 1]!;
  if (text.zones[at] !== text.zones[at + 1]) return { at: at + 1, by: 'paragraph' };
  if (token.kind === 'line') {
    if (next.kind === 'line') return { at: at + 1, by: 'paragraph' };
    return shape.wrapped[at] === 1 ? undefined : { at: at + 1, by: afterEmptyLine(text, at) ? 'paragraph' : 'line' };
  }
  if (shape.enclosed[at] === 1) return undefined;
  if (token.kind === 'mark' && SENTENCE_ENDS.has(token.text))
    return endsSentence(text, at) ? { at: at + 1, by: 'sentence' } : undefined;
  return startsClause(text, at, from, sums) ? { at, by: 'clause' } : undefined;
}

function afterEmptyLine(text: FieldText, at: number): boolean {
  return text.tokens[at - 1]?.kind === 'line';
}

/** A full stop ends a sentence unless it follows an abbreviation or a list number, or another end mark follows it. */
function endsSentence(text: FieldText, at: number): boolean {
  const next = text.tokens[at + 1]!;
  const token = text.tokens[at]!;
  if (next.kind === 'mark' && SENTENCE_ENDS.has(next.text)) return false;
  if (token.text !== '.') return true;
  const before = text.tokens[at - 1];
  if (before === undefined) return false;
  if (next.start === token.end) return next.kind === 'word' && before.text.length > 3;
  return before.kind === 'word'
    ? before.text.length > 2 || SHORT_ENDINGS.has(before.text)
    : !isListNumber(text, at - 1);
}

function isListNumber(text: FieldText, at: number): boolean {
  const { kind, text: figures } = text.tokens[at]!;
  return kind === 'number' && figures.length <= 2 && text.tokens[at - 1]?.kind !== 'word';
}

/** 1 for each line end that a mail program put inside a sentence: all lines are short, this one is full and the next goes on in small letters. */
function wrappedEnds({ tokens, startsUpper }: FieldText): Uint8Array {
  const ends = new Uint8Array(tokens.length);
  let first = 0;
  let longest = 0;
  for (const [at, { kind, start }] of tokens.entries()) {
    if (kind !== 'line') continue;
    const length = start - tokens[first]!.start;
    const last = tokens[at - 1]?.text ?? '';
    const goesOn = tokens[at + 1]?.kind === 'word' && startsUpper[at + 1] === 0;
    if (length >= WRAPPED_MIN && goesOn && !SENTENCE_ENDS.has(last)) ends[at] = 1;
    longest = Math.max(longest, length);
    first = Math.min(at + 1, tokens.length - 1);
  }
  if (tokens.length > 0) longest = Math.max(longest, tokens.at(-1)!.end - tokens[first]!.start);
  return longest <= WRAPPED_MAX ? ends : new Uint8Array(tokens.length);
}

/** A comma, dash or conjunction between two parts that each say something, the first about something. */
function startsClause(text: FieldText, at: number, from: number, { saying, matters }: Sums): boolean {
  const token = text.tokens[at]!;
  const isMark = token.kind === 'mark' && CLAUSE_MARKS.has(token.text);
  if (!isMark && !(token.kind === 'word' && CLAUSE_WORDS.has(token.text))) return false;
  const previous = text.tokens[at - 1];
  if (previous === undefined || at - from < 2 || (!isMark && previous.kind === 'mark')) return false;
  const says = saying[at]! > saying[from]! && (matters[at]! > matters[from]! || at - from > 3);
  return says && saying[endOfLook(text, at)]! > saying[at + 1]!;
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
