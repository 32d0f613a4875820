import { CONCEPTS, MATTERS, type Concept } from './lexicon/concepts.js';
import { conceptIndex } from './lexicon/lexicon.js';
import type { FieldText } from './field-text.js';
import type { Evidence } from './evidence.js';
import { TOKEN_KINDS, type Token, type TokenKind } from './token.js';

/** How often each concept and each kind of token stands in a part of the text; names of things are kept as written. */
export interface Tally {
  readonly concepts: Uint16Array;
  readonly kinds: Uint16Array;
  /** Words and the like: punctuation does not count. */
  words: number;
  questionMarks: number;
  /** Domains, addresses, codes and addresses of the network named here. */
  readonly names: Set<string>;
  /** Numbers of documents and accounts. They name a thing and are no figures of what happens. */
  numbered: number;
  /** Things spoken of as known ("la casella", "my site") and as any ("una casella", "a domain"). */
  definite: number;
  indefinite: number;
}

const NAMES: ReadonlySet<TokenKind> = new Set(['domain', 'address', 'mailbox', 'ip', 'code']);
const DEFINITE = new Set(
  'il lo la l i gli le del dello della dell dei degli delle al allo alla all sul sullo sulla sull nel nella nell dal dalla dall mio mia miei mie nostro nostra nostri nostre questo questa the my our this that'.split(
    ' ',
  ),
);
const INDEFINITE = new Set(
  'un uno una dei degli delle nuovo nuova a an any new another vostro vostra vostri your some'.split(' '),
);
/** Names beyond this many say nothing new. */
const NAMES_MAX = 40;
const COUNT_MAX = 60_000;

const kindIndex = Object.fromEntries(TOKEN_KINDS.map((kind, index) => [kind, index])) as Record<TokenKind, number>;

export function emptyTally(): Tally {
  return {
    concepts: new Uint16Array(CONCEPTS.length),
    kinds: new Uint16Array(TOKEN_KINDS.length),
    words: 0,
    questionMarks: 0,
    names: new Set(),
    numbered: 0,
    definite: 0,
    indefinite: 0,
  };
}

/** Adds the tokens `from`..`to` of a field and the evidence that begins among them. */
export function addTo(tally: Tally, text: FieldText, from: number, to: number): void {
  for (let at = from; at < to; at++) addToken(tally, text.tokens[at]!, text.references[at] === 1);
  for (let i = text.evidenceBefore[from]!; i < text.evidenceBefore[to]!; i++)
    addEvidence(tally, text, text.evidence[i]!);
}

function addToken(tally: Tally, { kind, text }: Token, isReference: boolean): void {
  const index = kindIndex[kind];
  if (isReference) tally.numbered++;
  else if (tally.kinds[index]! < COUNT_MAX) tally.kinds[index]!++;
  if (kind === 'mark') tally.questionMarks += text === '?' ? 1 : 0;
  else if (kind !== 'line' && kind !== 'quote') tally.words++;
  if ((isReference || NAMES.has(kind)) && tally.names.size < NAMES_MAX) tally.names.add(text);
}

function addEvidence(tally: Tally, text: FieldText, { concept, from }: Evidence): void {
  if (tally.concepts[concept]! < COUNT_MAX) tally.concepts[concept]!++;
  if (concept >= MATTERS.length || from === 0) return;
  const article = text.tokens[from - 1]!.text;
  if (DEFINITE.has(article)) tally.definite++;
  else if (INDEFINITE.has(article)) tally.indefinite++;
}

/** Adds what another part holds. */
export function merge(into: Tally, other: Tally): void {
  for (let i = 0; i < into.concepts.length; i++)
    into.concepts[i] = Math.min(COUNT_MAX, into.concepts[i]! + other.concepts[i]!);
  for (let i = 0; i < into.kinds.length; i++) into.kinds[i] = Math.min(COUNT_MAX, into.kinds[i]! + other.kinds[i]!);
  into.words += other.words;
  into.questionMarks += other.questionMarks;
  into.numbered += other.numbered;
  into.definite += other.definite;
  into.indefinite += other.indefinite;
  for (const name of other.names) if (into.names.size < NAMES_MAX) into.names.add(name);
}

/** True when any of the concepts at these places was found. */
export function hasAny(tally: Tally, indexes: readonly number[]): boolean {
  for (const index of indexes) if (tally.concepts[index]! > 0) return true;
  return false;
}

export function count(tally: Tally, concept: Concept): number {
  return tally.concepts[conceptIndex[concept]]!;
}

export function countKind(tally: Tally, kind: TokenKind): number {
  return tally.kinds[kindIndex[kind]]!;
}
