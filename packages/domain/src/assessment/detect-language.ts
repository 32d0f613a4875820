import type { Language } from '../shared/language.js';
import type { Token } from './token.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const ITALIAN_WORDS = words(
  'il lo la gli le un una di da del della dei delle al alla ai alle nel nella sul sulla con per non che chi cosa quanto quando perche come e ho ha abbiamo sono siamo mi ci vi si mio mia nostro questo quello anche piu ma grazie buongiorno salve ciao vorrei potete fattura posta sito dominio casella dopo prima oggi ieri',
);
const ENGLISH_WORDS = words(
  'the a an of to in on at for from with by and or not is are was were be been i we you they it my our your this that have has had do does did can could would will please thanks hello hi dear how what when where which why invoice mailbox website since after before today yesterday',
);
/** Enough to tell. Tokens. */
const LOOKED_AT = 400;

/** The language most of the small words are of; Italian when neither prevails. */
export function detectLanguage(...fields: readonly (readonly Token[])[]): Language {
  let balance = 0;
  for (const tokens of fields)
    for (const { kind, text } of tokens.slice(0, LOOKED_AT))
      if (kind === 'word') balance += (ITALIAN_WORDS.has(text) ? 1 : 0) - (ENGLISH_WORDS.has(text) ? 1 : 0);
  return balance >= 0 ? 'it' : 'en';
}
