const MARKS = /[\u0300-\u036f]/g;
/** Accented letters of European languages; they are folded by a table, one look-up each. */
const TABLE_FROM = 0xc0;
const TABLE_TO = 0x17f;
const TABLE: readonly string[] = Array.from({ length: TABLE_TO - TABLE_FROM + 1 }, (_, i) =>
  String.fromCharCode(TABLE_FROM + i)
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, ''),
);

/** A word as the lexicon spells it: lower case, no accents, no apostrophes ("perché" and "perche'" are one word). */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  let plain = '';
  let copied = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < TABLE_FROM && code !== 39) continue;
    plain += lower.slice(copied, i) + foldedAt(lower, i, code);
    copied = i + 1;
  }
  return copied === 0 ? lower : plain + lower.slice(copied);
}

function foldedAt(lower: string, at: number, code: number): string {
  if (code === 39 || code === 0x2019 || (code >= 0x300 && code <= 0x36f)) return '';
  return code <= TABLE_TO ? TABLE[code - TABLE_FROM]! : lower[at]!;
}
