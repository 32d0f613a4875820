import { CONCEPTS, type Concept, type Lexicon } from './concepts.js';
import { ENGLISH } from './english.js';
import { ITALIAN } from './italian.js';

/** A phrase: its words and what it stands for (index in CONCEPTS). `open`: the last word may end in any way. */
export interface Phrase {
  readonly words: readonly string[];
  readonly open: boolean;
  readonly concept: number;
}

/** Shortest and longest beginning of a word kept as a key. Characters. */
export const STEM_MIN = 3;
export const STEM_MAX = 16;

/** Phrases by their first word; `stems` those whose only word is open, by their beginning. */
export interface CompiledLexicon {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly stems: ReadonlyMap<string, readonly Phrase[]>;
}

function addTo(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [phrase]);
  else if (
    !known.some(
      (other) =>
        other.concept === phrase.concept && other.words.join() === phrase.words.join() && other.open === phrase.open,
    )
  )
    known.push(phrase);
}

function compile(lexicons: readonly Lexicon[]): CompiledLexicon {
  const byFirstWord = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  for (const lexicon of lexicons)
    for (const [concept, name] of CONCEPTS.entries())
      for (const entry of lexicon[name].split('|')) {
        const open = entry.endsWith('*');
        const words = (open ? entry.slice(0, -1) : entry).split(' ').filter(Boolean);
        const first = words[0];
        if (first === undefined) continue;
        addTo(open && words.length === 1 ? stems : byFirstWord, first, { words, open, concept });
      }
  return { byFirstWord, stems };
}

let compiled: CompiledLexicon | undefined;

/** The words of both languages, together: people mix them. Built at the first use, since most pages never need it. */
export function lexicon(): CompiledLexicon {
  return (compiled ??= compile([ITALIAN, ENGLISH]));
}

export const conceptIndex: Readonly<Record<Concept, number>> = Object.fromEntries(
  CONCEPTS.map((concept, index) => [concept, index]),
) as Record<Concept, number>;
