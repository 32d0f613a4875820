import { CONCEPTS } from './lexicon/concepts.js';
import { lexicon, STEM_MAX, STEM_MIN, type Phrase } from './lexicon/lexicon.js';
import type { Token } from './token.js';

/** A concept found in the text: which (index in CONCEPTS) and by which tokens. */
export interface Evidence {
  readonly concept: number;
  /** Index of the first token, and one past the last. */
  readonly from: number;
  readonly to: number;
}

const FIRST_MANNER = CONCEPTS.indexOf('brokenVaguely');
const SKIPPED = new Set(['.', '-', '/']);

/** Small words that may stand after "non" without changing what is said: "non mi si apre più". */
const AFTER_NOT = new Set('mi ci vi si ti lo la li le ne gli me piu'.split(' '));
const NOT = new Set(['non', 'nn']);
const PASSED_AFTER_NOT = 2;

/** One past the last token of the phrase when it stands at `from`, else -1. Full stops and dashes inside are passed over ("p.s."). */
function endOfPhrase(tokens: readonly Token[], from: number, phrase: Phrase): number {
  let at = from + 1;
  if (NOT.has(phrase.words[0]!) && tokens[at]?.text !== phrase.words[1])
    while (
      at <= from + PASSED_AFTER_NOT &&
      AFTER_NOT.has(tokens[at]?.text ?? '') &&
      tokens[at]?.text !== phrase.words[1]
    )
      at++;
  for (let word = 1; word < phrase.words.length; word++) {
    if (tokens[at]?.kind === 'mark' && SKIPPED.has(tokens[at]!.text)) at++;
    const token = tokens[at];
    const wanted = phrase.words[word]!;
    if (token === undefined) return -1;
    const last = word === phrase.words.length - 1;
    if (last && phrase.open ? !token.text.startsWith(wanted) : token.text !== wanted) return -1;
    at++;
  }
  return at;
}

function* phrasesAt(token: Token): Generator<Phrase> {
  const { byFirstWord, stems } = lexicon();
  yield* byFirstWord.get(token.text) ?? [];
  const longest = Math.min(STEM_MAX, token.text.length);
  for (let length = STEM_MIN; length <= longest; length++) yield* stems.get(token.text.slice(0, length)) ?? [];
}

/**
 * Every concept of the lexicon found in the tokens, in order. A word inside a longer phrase keeps its matter but loses its manner:
 * "funziona" in "non funziona" is not a sign that something works.
 */
export function findEvidence(tokens: readonly Token[]): Evidence[] {
  const found: Evidence[] = [];
  let coveredTo = 0;
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]!;
    if (token.kind === 'mark' || token.kind === 'line' || token.kind === 'quote') continue;
    let reach = 0;
    for (const phrase of phrasesAt(token)) {
      const to = phrase.words.length === 1 ? from + 1 : endOfPhrase(tokens, from, phrase);
      if (to < 0 || (to <= coveredTo && phrase.concept >= FIRST_MANNER)) continue;
      found.push({ concept: phrase.concept, from, to });
      if (phrase.words.length > 1) reach = Math.max(reach, to);
    }
    coveredTo = Math.max(coveredTo, reach);
  }
  return found;
}
