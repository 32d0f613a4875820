/** Words that stand alone in leaked lists, in the languages of our customers, and what a hosting customer would add. */
const COMMON_WORDS = [
  'password passwort parola parolachiave passw0rd p4ssword segreto segreta secret letmein welcome benvenuto benvenuta',
  'benvenuti admin administrator amministratore amministrazione root user utente account login accesso qwerty qwertyuiop',
  'azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc iloveyou tiamo amore amoremio princess principessa dragon',
  'monkey football calcio juventus inter milan napoli ferrari sunshine superman batman pokemon changeme cambiami default',
  'test testing prova ciao ciaociao salve italia roma milano assistenza supporto support hosting dominio server tunda',
  'abc abcdef abcdefgh trustno master hello fuckyou computer internet summer winter estate inverno primavera autunno',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre correct horse battery',
]
  .join(' ')
  .split(' ');
const COMMON = new Set(COMMON_WORDS);
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '01234567890123456789'];
/** Shorter parts of a name stand in too many good passwords. */
const PART_MIN = 4;
const LEET: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The text without its longest common words, runs of a keyboard or alphabet, digits and marks: what is left to guess. */
function leftToGuess(text: string, own: readonly string[]): string {
  const words = [...COMMON_WORDS, ...own].toSorted((a, b) => b.length - a.length);
  let rest = text;
  for (const word of words) if (word.length >= PART_MIN || COMMON.has(word)) rest = rest.replaceAll(word, ' ');
  return rest.replace(/[^\p{L}]/gu, '');
}

function isRun(text: string): boolean {
  const letters = text.replace(/[^a-z0-9]/g, '');
  for (let period = 1; period <= 4; period++)
    if (letters.length > period && letters === letters.slice(0, period).repeat(letters.length).slice(0, letters.length))
      return true;
  return ROWS.some((row) => row.includes(letters) || [...row].toReversed().join('').includes(letters));
}

/** Words of the person herself: the parts of her address, her name, her company. */
export function ownWords(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => plainLetters(text).split(/[^\p{L}\d]+/u)))].filter(
    (word) => word.length >= PART_MIN,
  );
}

/**
 * Whether a password falls to the first million guesses: a common word, a name of hers, a run of keys, however decorated.
 * A short list of our own instead of a leaked one: what it means stands here to be read.
 * @param about her address, name and company
 */
export function isWeakPassword(password: string, about: readonly string[]): boolean {
  const text = plainLetters(password);
  if (new Set(text).size < 5 || isRun(text)) return true;
  const own = ownWords(about);
  const unleeted = [...text].map((letter) => LEET[letter] ?? letter).join('');
  return [text, unleeted].some((form) => {
    const rest = leftToGuess(form, own);
    const taken = form.replace(/[^\p{L}]/gu, '').length - rest.length;
    // nothing but known words, digits and marks (a password without any word is judged by its length alone)
    return taken > 0 && rest.length < 3 && new Set(form.replace(/[\p{L}]/gu, '')).size < 6;
  });
}
