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
  /** One for each token. */
  readonly zones: readonly Zone[];
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
  return { field, tokens, evidence, zones, references: findReferences(tokens, evidence) };
}
