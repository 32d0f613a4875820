import { CONCEPTS } from './lexicon/concepts.js';
import { lexicon, type Phrase } from './lexicon/lexicon.js';
import type { Token, TokenKind } from './token.js';

/** A concept found in the text: which (index in CONCEPTS) and by which tokens. */
export interface Evidence {
  readonly concept: number;
  /** Index of the first token, and one past the last. */
  readonly from: number;
  readonly to: number;
}

const FIRST_MANNER = CONCEPTS.indexOf('brokenVaguely');
const SILENT: ReadonlySet<TokenKind> = new Set(['mark', 'line', 'quote']);
const SKIPPED = new Set(['.', '-', '/']);
/** Small words that may stand after "non" without changing what is said: "non mi si apre più". */
const AFTER_NOT = new Set('mi ci vi si ti lo la li le ne gli me piu'.split(' '));
const NOT = new Set(['non', 'nn']);
const PASSED_AFTER_NOT = 2;

/** Index of the token after `at` that a phrase goes on with: a full stop or dash inside is passed over ("p.s."). */
function nextWord(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  return next !== undefined && next.kind === 'mark' && SKIPPED.has(next.text) ? at + 2 : at + 1;
}

/** One past the last token of a phrase whose second word is the token `second`, else -1. */
function endOfPhrase(tokens: readonly Token[], second: number, { words, open }: Phrase): number {
  let at = second;
  for (let word = 2; word < words.length; word++) {
    at = nextWord(tokens, at);
    const text = tokens[at]?.text;
    if (text === undefined) return -1;
    if (open && word === words.length - 1 ? !text.startsWith(words[word]!) : text !== words[word]) return -1;
  }
  return at + 1;
}

/** Phrases found at one token, and where each ends. Reused from token to token. */
interface Found {
  readonly phrases: Phrase[];
  readonly ends: number[];
}

function findAt(tokens: readonly Token[], from: number, found: Found): void {
  const { single, bySecond } = lexicon();
  const { text } = tokens[from]!;
  found.phrases.length = 0;
  single.collect(text, found.phrases);
  found.ends.length = 0;
  for (let i = 0; i < found.phrases.length; i++) found.ends.push(from + 1);
  const longer = bySecond.get(text);
  if (longer === undefined) return;
  let second = nextWord(tokens, from);
  const passed = NOT.has(text) ? PASSED_AFTER_NOT : 0;
  for (let step = 0; step <= passed && second < tokens.length; step++) {
    const before = found.phrases.length;
    longer.collect(tokens[second]!.text, found.phrases);
    for (let i = before; i < found.phrases.length; i++) found.ends.push(endOfPhrase(tokens, second, found.phrases[i]!));
    if (!AFTER_NOT.has(tokens[second]!.text)) break;
    second++;
  }
}

/**
 * Every concept of the lexicon found in the tokens, in order. A word inside a longer phrase keeps its matter but loses its manner:
 * "funziona" in "non funziona" is not a sign that something works. Of the manners that begin at one word only the longest count:
 * "invece di" is no "invece".
 */
export function findEvidence(tokens: readonly Token[]): Evidence[] {
  const evidence: Evidence[] = [];
  const found: Found = { phrases: [], ends: [] };
  let coveredTo = 0;
  for (let from = 0; from < tokens.length; from++) {
    if (SILENT.has(tokens[from]!.kind)) continue;
    findAt(tokens, from, found);
    const longest = found.ends.reduce((most, end) => Math.max(most, end), 0);
    for (const [i, { concept }] of found.phrases.entries()) {
      const to = found.ends[i]!;
      const counts = concept < FIRST_MANNER || (to === longest && to > coveredTo);
      if (to > 0 && counts) evidence.push({ concept, from, to });
    }
    if (longest > from + 1) coveredTo = Math.max(coveredTo, longest);
  }
  return evidence;
}
