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
const STEM_MIN = 2;
const STEM_MAX = 16;

/** Phrases by one of their words: whole, or by its beginning where the phrase is open at that word. */
export class WordIndex {
  private readonly whole = new Map<string, Phrase[]>();
  private readonly stems = new Map<string, Phrase[]>();
  private longestStem = 0;

  add(word: string, open: boolean, phrase: Phrase): void {
    const map = open ? this.stems : this.whole;
    const known = map.get(word);
    if (known) known.push(phrase);
    else map.set(word, [phrase]);
    if (open) this.longestStem = Math.max(this.longestStem, Math.min(word.length, STEM_MAX));
  }

  /** Adds the phrases that this word fits to `into`: one look-up for the word, and one for each of its beginnings. */
  collect(word: string, into: Phrase[]): void {
    const whole = this.whole.get(word);
    if (whole) for (const phrase of whole) into.push(phrase);
    const longest = Math.min(this.longestStem, word.length);
    for (let length = STEM_MIN; length <= longest; length++) {
      const opened = this.stems.get(word.slice(0, length));
      if (opened) for (const phrase of opened) into.push(phrase);
    }
  }
}

/** Single words, and for each first word of longer phrases the phrases by their second. */
export interface CompiledLexicon {
  readonly single: WordIndex;
  readonly bySecond: ReadonlyMap<string, WordIndex>;
}

function compile(lexicons: readonly Lexicon[]): CompiledLexicon {
  const single = new WordIndex();
  const bySecond = new Map<string, WordIndex>();
  const known = new Set<string>();
  for (const lexicon of lexicons)
    for (const [concept, name] of CONCEPTS.entries())
      for (const entry of lexicon[name].split('|')) {
        if (entry === '' || known.has(`${name} ${entry}`)) continue;
        known.add(`${name} ${entry}`);
        const open = entry.endsWith('*');
        const words = (open ? entry.slice(0, -1) : entry).split(' ');
        const [first = '', second] = words;
        const phrase = { words, open, concept };
        if (second === undefined) single.add(first, open, phrase);
        else {
          let index = bySecond.get(first);
          if (!index) bySecond.set(first, (index = new WordIndex()));
          index.add(second, open && words.length === 2, phrase);
        }
      }
  return { single, bySecond };
}

let compiled: CompiledLexicon | undefined;

/** The words of both languages, together: people mix them. Built at the first use, since most pages never need it. */
export function lexicon(): CompiledLexicon {
  return (compiled ??= compile([ITALIAN, ENGLISH]));
}

export const conceptIndex: Readonly<Record<Concept, number>> = Object.fromEntries(
  CONCEPTS.map((concept, index) => [concept, index]),
) as Record<Concept, number>;

/** The places of some concepts in a tally, for sums over them. */
export function indexesOf(names: readonly Concept[]): readonly number[] {
  return names.map((name) => conceptIndex[name]);
}
