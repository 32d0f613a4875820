import type { Assessment, Missing, Span } from './assessment.js';
import { CONCEPTS, type Concept } from './lexicon/concepts.js';
import type { FieldText } from './field-text.js';
import type { TokenKind } from './token.js';

/** Shown to people: more would not be read. */
const FOUND_MAX = 8;
const NAMES: ReadonlySet<TokenKind> = new Set(['domain', 'address', 'mailbox', 'ip', 'code']);
const SIGNS: Readonly<Record<Exclude<Missing, 'object'>, readonly Concept[]>> = {
  symptom: ['brokenExactly', 'brokenVaguely'],
  question: ['instruct', 'price', 'howTo', 'wantToKnow'],
  context: ['since', 'afterChange', 'device'],
};

/** For each concept, the holes it speaks to. */
const SLOTS = CONCEPTS.map((name) =>
  (['symptom', 'question', 'context'] as const).filter((slot) => SIGNS[slot].includes(name)),
);

/** The evidence a person can be shown: the names of things, the words of what happens, of what is wanted and of the circumstances. */
export function foundIn(texts: readonly FieldText[]): Assessment['found'] {
  const found: Partial<Record<Missing, Span[]>> = {};
  const add = (slot: Missing, span: Span): void => {
    const spans = (found[slot] ??= []);
    if (spans.length < FOUND_MAX) spans.push(span);
  };
  for (const text of texts) {
    for (const [at, { kind, start, end }] of text.tokens.entries())
      if (NAMES.has(kind) && text.zones[at] !== 'courtesy') add('object', { field: text.field, start, end });
    for (const { concept, from, to } of text.evidence) {
      const slots = SLOTS[concept]!;
      if (slots.length === 0 || text.zones[from] !== 'own') continue;
      const span = { field: text.field, start: text.tokens[from]!.start, end: text.tokens[to - 1]!.end };
      for (const slot of slots) add(slot, span);
    }
  }
  return found;
}
