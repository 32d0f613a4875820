import { CONCEPTS, type Concept } from './lexicon/concepts.js';
import { conceptIndex } from './lexicon/lexicon.js';
import type { FieldText } from './field-text.js';
import type { TokenKind } from './token.js';

/** How often each concept and each kind of token stands in a part of the text; names of things are kept as written. */
export interface Tally {
  readonly concepts: Uint16Array;
  readonly kinds: Partial<Record<TokenKind, number>>;
  /** Words and the like: punctuation does not count. */
  words: number;
  questionMarks: number;
  /** Domains, addresses, codes and addresses of the network named here. */
  readonly names: Set<string>;
  /** Numbers of documents and accounts. They name a thing and are no figures of what happens. */
  numbered: number;
}

const NAMES: ReadonlySet<TokenKind> = new Set(['domain', 'address', 'mailbox', 'ip', 'code']);
/** Names beyond this many say nothing new. */
const NAMES_MAX = 40;
const COUNT_MAX = 60_000;

export function emptyTally(): Tally {
  return {
    concepts: new Uint16Array(CONCEPTS.length),
    kinds: {},
    words: 0,
    questionMarks: 0,
    names: new Set(),
    numbered: 0,
  };
}

/** Adds the tokens `from`..`to` of a field, and the evidence at `firstEvidence` and after that starts among them; returns the next evidence. */
export function addTo(tally: Tally, text: FieldText, from: number, to: number, firstEvidence: number): number {
  for (let at = from; at < to; at++) {
    const { kind, text: word } = text.tokens[at]!;
    if (text.references[at] === 1) {
      tally.numbered++;
      tally.words++;
      if (tally.names.size < NAMES_MAX) tally.names.add(word);
      continue;
    }
    tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1;
    if (kind === 'mark') tally.questionMarks += word === '?' ? 1 : 0;
    else if (kind !== 'line' && kind !== 'quote') tally.words++;
    if (NAMES.has(kind) && tally.names.size < NAMES_MAX) tally.names.add(word);
  }
  let next = firstEvidence;
  while (next < text.evidence.length && text.evidence[next]!.from < to) {
    const { concept, from: start } = text.evidence[next]!;
    if (start >= from) tally.concepts[concept] = Math.min(COUNT_MAX, tally.concepts[concept]! + 1);
    next++;
  }
  return next;
}

/** Adds what another part holds. */
export function merge(into: Tally, other: Tally): void {
  for (let i = 0; i < into.concepts.length; i++)
    into.concepts[i] = Math.min(COUNT_MAX, into.concepts[i]! + other.concepts[i]!);
  for (const kind of Object.keys(other.kinds) as TokenKind[])
    into.kinds[kind] = (into.kinds[kind] ?? 0) + other.kinds[kind]!;
  into.words += other.words;
  into.questionMarks += other.questionMarks;
  into.numbered += other.numbered;
  for (const name of other.names) if (into.names.size < NAMES_MAX) into.names.add(name);
}

export function count(tally: Tally, concept: Concept): number {
  return tally.concepts[conceptIndex[concept]]!;
}
