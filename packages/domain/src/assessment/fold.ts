const MARKS = /[\u0300-\u036f]/g;

/** True when every character is plain ASCII: most words, which then need no decomposition. */
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** A word as the lexicon spells it: lower case, no accents, no apostrophes ("perché" and "perche'" are one word). */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  const plain = isAscii(lower) ? lower : lower.normalize('NFD').replace(MARKS, '').replaceAll('’', "'");
  return plain.includes("'") ? plain.replaceAll("'", '') : plain;
}
