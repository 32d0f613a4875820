import { findEvidence, type Evidence } from './evidence.js';
import { conceptIndex } from './lexicon/lexicon.js';
import { tokenise } from './tokenise.js';
import type { Token } from './token.js';
import { linesOf, zonesOf, type Zone } from './zone.js';

/** The subject or the body, read: its tokens, the concepts found, and who speaks where. */
export interface FieldText {
  readonly field: 'subject' | 'body';
  readonly tokens: readonly Token[];
  readonly evidence: readonly Evidence[];
  /** For each token, and one past the last, how many pieces of evidence begin before it. */
  readonly evidenceBefore: Uint32Array;
  /** One for each token. */
  readonly zones: readonly Zone[];
  /** 1 for each token written with a capital letter. */
  readonly startsUpper: Uint8Array;
  /** 1 for each token that is the number of a document or an account. */
  readonly references: Uint8Array;
}

/** How far a number may stand from the word it belongs to: "fattura elettronica n. 3381". Tokens. */
const REFERENCE_REACH = 4;

/** The number or code after each "fattura", "ordine", "codice cliente"...; "la fattura X" is how people write an example. */
function findReferences(tokens: readonly Token[], evidence: readonly Evidence[]): Uint8Array {
  const references = new Uint8Array(tokens.length);
  for (const { concept, to } of evidence) {
    if (concept !== conceptIndex.clientReference) continue;
    for (let at = to; at < to + REFERENCE_REACH && at < tokens.length && tokens[at]!.kind !== 'line'; at++) {
      const { kind, text } = tokens[at]!;
      if (kind !== 'code' && !(kind === 'number' && text.length > 2) && text !== 'x') continue;
      references[at] = 1;
      break;
    }
  }
  return references;
}

function countBefore(tokens: readonly Token[], evidence: readonly Evidence[]): Uint32Array {
  const before = new Uint32Array(tokens.length + 1);
  let counted = 0;
  for (let at = 0; at <= tokens.length; at++) {
    while (counted < evidence.length && evidence[counted]!.from < at) counted++;
    before[at] = counted;
  }
  return before;
}

function findCapitals(text: string, tokens: readonly Token[]): Uint8Array {
  const capitals = new Uint8Array(tokens.length);
  for (const [at, { start }] of tokens.entries()) if (text[start] !== text[start]!.toLowerCase()) capitals[at] = 1;
  return capitals;
}

/** Reads a field once: everything after works on its tokens. */
export function readField(field: 'subject' | 'body', text: string): FieldText {
  const tokens = tokenise(text);
  const zones: Zone[] = new Array<Zone>(tokens.length).fill('own');
  if (field === 'body') {
    const lines = linesOf(tokens);
    const zoneOfLine = zonesOf(tokens, lines);
    for (const [index, line] of lines.entries()) zones.fill(zoneOfLine[index]!, line.from, line.to);
  }
  const evidence = findEvidence(tokens);
  return {
    field,
    evidenceBefore: countBefore(tokens, evidence),
    tokens,
    evidence,
    zones,
    startsUpper: findCapitals(text, tokens),
    references: findReferences(tokens, evidence),
  };
}
