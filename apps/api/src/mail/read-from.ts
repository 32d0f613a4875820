// Our own strict reading of From. Parsers agree on plain addresses and differ on everything else, and an impostor lives in
// the difference: what is not plain is not believed (docs/mail.md).
import { isPlainAddress, normalizeAddress, type Suspicion } from '@tunda/domain';
import { oneLine } from './clean-text.js';
import { decodeHeader } from './decode-words.js';

export interface Author {
  /** The one plain address, normalised; null when there is not exactly one. */
  readonly address: string | null;
  /** What the sender calls himself: proves nothing. */
  readonly name: string;
  readonly suspicion: Suspicion | null;
}

interface Token {
  readonly kind: 'quoted' | 'comment' | 'angle' | 'mark' | 'text';
  readonly text: string;
}

const CLOSING: Record<string, string> = { '"': '"', '(': ')', '<': '>' };
const KIND = { '"': 'quoted', '(': 'comment', '<': 'angle' } as const;

/** The end of a piece that began with a quote, a bracket or an angle; -1 when it never ends. Comments do not nest here: nested ones are not plain. */
function closingOf(value: string, open: string, from: number): number {
  for (let i = from; i < value.length; i++) {
    if (value[i] === '\\' && open !== '<') i++;
    else if (value[i] === CLOSING[open]) return i;
    else if (open === '(' && value[i] === '(') return -1;
  }
  return -1;
}

function tokens(value: string): Token[] | null {
  const found: Token[] = [];
  let text = '';
  const flush = (): void => {
    if (text.trim()) found.push({ kind: 'text', text: text.trim() });
    text = '';
  };
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    if (char === '"' || char === '(' || char === '<') {
      const end = closingOf(value, char, i + 1);
      if (end < 0) return null;
      flush();
      found.push({ kind: KIND[char], text: value.slice(i + 1, end) });
      i = end;
    } else if (',;:>)'.includes(char)) {
      flush();
      found.push({ kind: 'mark', text: char });
    } else text += char;
  }
  flush();
  return found;
}

function named(address: string, name: string): Author {
  const normalised = normalizeAddress(address);
  if (!isPlainAddress(normalised)) return { address: null, name, suspicion: 'from-not-plain' };
  return { address: normalised, name, suspicion: null };
}

/**
 * Reads the raw value of From. Accepts `address`, `<address>`, `name <address>` and `address (name)`, with one plain ASCII
 * address; lists, groups and everything unusual give no address and the reason.
 */
export function readFrom(values: readonly string[]): Author {
  const [value] = values;
  if (value === undefined || value === '') return { address: null, name: '', suspicion: 'from-missing' };
  const name = oneLine(decodeHeader(value), 300);
  // eslint-disable-next-line no-control-regex -- control characters are how one value becomes two
  const pieces = /[\x00-\x08\x0a-\x1f\x7f]/.test(value) ? null : tokens(value);
  const suspicion = values.length > 1 ? 'from-not-single' : shapeOf(pieces);
  if (suspicion !== null || pieces === null) return { address: null, name, suspicion: suspicion ?? 'from-not-plain' };
  const angle = pieces.find((piece) => piece.kind === 'angle');
  const words = pieces.filter((piece) => piece.kind === 'text' || piece.kind === 'quoted');
  if (angle) return named(angle.text, nameOf(words.map(unquoted).join(' ')));
  const comments = pieces.filter((piece) => piece.kind === 'comment');
  return named(words[0]?.text ?? '', nameOf(comments.map((comment) => comment.text).join(' ')));
}

/** What keeps these pieces from being one plain mailbox; null when nothing does. */
function shapeOf(pieces: readonly Token[] | null): Suspicion | null {
  if (!pieces) return 'from-not-plain';
  const kinds = pieces.map((piece) => piece.kind);
  const first = kinds.indexOf('angle');
  // a list, a group or a second address: several authors
  if (kinds.includes('mark') || kinds.lastIndexOf('angle') !== first) return 'from-not-single';
  // nothing but a comment may follow the address
  if (first >= 0) return kinds.slice(first + 1).every((kind) => kind === 'comment') ? null : 'from-not-plain';
  return kinds.filter((kind) => kind !== 'comment').join() === 'text' ? null : 'from-not-plain';
}

const unquoted = (token: Token): string => (token.kind === 'quoted' ? token.text.replace(/\\(.)/g, '$1') : token.text);

const nameOf = (raw: string): string => oneLine(decodeHeader(raw), 200);

const ADDRESS_IN_NAME = /[^\s<>()",;:@]+@[^\s<>()",;:@]+\.[^\s<>()",;:@]+/;

/** Whether the name the sender chose shows an address other than his own (`"mario@rossi.it" <eve@evil.it>`). */
export function namesAnotherAddress(author: Author): boolean {
  const shown = ADDRESS_IN_NAME.exec(author.name.slice(0, 300))?.[0];
  return shown !== undefined && normalizeAddress(shown) !== author.address;
}
