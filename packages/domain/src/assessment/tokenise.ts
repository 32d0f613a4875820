import { fold } from './fold.js';
import { kindOf } from './token-kind.js';
import type { Token, TokenKind } from './token.js';

/** Longer pieces are no word of any language and are not looked at. Characters. */
const PIECE_MAX = 120;
/** Italian words that lose their vowel before another word: "l'errore" is two words, "doesn't" one. */
const ELIDED = new Set(
  'l un dell all dall sull nell coll quell quest c d n s m t v com dov cos anch senz mezz quant quand bell sant gl tutt nient ciascun nessun qualcun'.split(
    ' ',
  ),
);
const JOINERS = new Set(".@_-/:'’+#=&%~$,".split(''));
const QUOTES = new Set('"“”«»„`'.split(''));
const MONEY = new Set('€$£'.split(''));

/** ASCII letters and digits, and everything above ASCII that is not a space, a quotation mark or typographic punctuation. */
function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  return (code >= 0xc0 && code < 0x2000) || (code >= 0x2c00 && code < 0xd800);
}

const isDigit = (code: number): boolean => code > 47 && code < 58;

/** End of the piece that starts at `start`: letters and digits, and joiners that stand between them. */
function endOfPiece(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (isLetterOrDigit(text.charCodeAt(at))) at++;
    else if (text[at] === '@') at++;
    else if (text.startsWith('://', at)) at += 3;
    else if (MONEY.has(text[at]!) && isDigit(text.charCodeAt(at - 1))) at++;
    else if (JOINERS.has(text[at]!) && joins(text, at)) at++;
    else break;
  }
  return at;
}

function joins(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (text[at] === ',') return isDigit(next) && isDigit(text.charCodeAt(at - 1));
  return isLetterOrDigit(next) || (text[at] === '/' && text[at - 1] !== ' ' && next === 95);
}

/** Splits a piece that is no single thing ("sito/posta", "va.Grazie", "l'errore") and adds its parts. */
function addParts(tokens: Token[], piece: string, start: number): void {
  let from = 0;
  for (let i = 0; i <= piece.length; i++) {
    const sign = piece[i];
    if (sign !== undefined && !'./:=&~#+,%$'.includes(sign)) continue;
    if (i > from) addWord(tokens, piece.slice(from, i), start + from);
    if (sign !== undefined) tokens.push({ kind: 'mark', text: sign, start: start + i, end: start + i + 1 });
    from = i + 1;
  }
}

function addWord(tokens: Token[], word: string, start: number): void {
  const apostrophe = word.search(/['’]/);
  if (apostrophe > 0 && apostrophe < word.length - 1 && ELIDED.has(fold(word.slice(0, apostrophe)))) {
    tokens.push({ kind: 'word', text: fold(word.slice(0, apostrophe)), start, end: start + apostrophe + 1 });
    addPiece(tokens, word.slice(apostrophe + 1), start + apostrophe + 1);
    return;
  }
  tokens.push({
    kind: /^\d/.test(word) ? 'number' : 'word',
    text: fold(word).replaceAll('-', ''),
    start,
    end: start + word.length,
  });
}

function addPiece(tokens: Token[], piece: string, start: number): void {
  const end = start + piece.length;
  if (piece.length > PIECE_MAX) {
    tokens.push({ kind: 'word', text: fold(piece.slice(0, PIECE_MAX)), start, end });
    return;
  }
  const kind: TokenKind | undefined = kindOf(piece.toLowerCase());
  if (kind === undefined) addParts(tokens, piece, start);
  else if (kind === 'word') addWord(tokens, piece, start);
  else tokens.push({ kind, text: piece.toLowerCase(), start, end });
}

/** Cuts a text into tokens, in order, once, in time proportional to its length. Blanks are dropped. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at]!;
    const code = text.charCodeAt(at);
    let end = at + 1;
    if (sign === '\n') tokens.push({ kind: 'line', text: sign, start: at, end });
    else if (isLetterOrDigit(code) || startsPiece(text, at)) {
      end = endOfPiece(text, at);
      while (end > at + 1 && "'’".includes(text[end - 1]!)) end--;
      addPiece(tokens, text.slice(at, end), at);
    } else if (QUOTES.has(sign)) tokens.push({ kind: 'quote', text: sign, start: at, end });
    else if (code > 32 && code !== 0xa0 && code !== 0xfeff) tokens.push({ kind: 'mark', text: sign, start: at, end });
    at = end;
  }
  return tokens;
}

/** A money sign before a figure, a path ("/wp-admin"), a relative address ("@tunda.it"). */
function startsPiece(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (MONEY.has(text[at]!)) return isDigit(next);
  if (text[at] === '/') return isLetterOrDigit(next) && (at === 0 || text.charCodeAt(at - 1) <= 32);
  return false;
}
