// HTML of a mail as plain text, within limits: nothing is loaded, nothing is run, and no nesting keeps the parser busy.
import { compile } from 'html-to-text';
import { LIMITS } from './mail-limits.js';

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: LIMITS.html, maxDepth: LIMITS.htmlDepth, ellipsis: '…' },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    { selector: 'img', format: 'skip' },
    { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1, trimEmptyLines: false } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/** Deeper than any mail program nests; beyond, the library's own parser takes quadratic time. */
const NESTING_MAX = 2000;
/** Elements that end by themselves: they do not nest however often they open. */
const SELF_ENDING = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option'.split(' '),
);
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})/gi;

/** How deep elements stand within each other, roughly and in linear time. */
function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name = ''] of html.matchAll(TAG)) {
    if (SELF_ENDING.has(name.toLowerCase())) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'", '#39': "'" };

/** The words between the tags, and nothing more clever: for HTML that no program of a person wrote. */
function withoutTags(html: string): string {
  const pieces: string[] = [];
  let position = 0;
  while (position < html.length) {
    const open = html.indexOf('<', position);
    if (open < 0) break;
    pieces.push(html.slice(position, open));
    const close = html.indexOf('>', open);
    if (close < 0) return pieces.join('\n');
    position = close + 1;
  }
  pieces.push(html.slice(position));
  return pieces
    .filter((piece) => piece.trim() !== '')
    .join('\n')
    .replace(/&(amp|lt|gt|quot|nbsp|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Turns HTML into text. Input beyond the limit is left out: the caller says so. */
export function htmlText(html: string): string {
  const kept = html.slice(0, LIMITS.html);
  return nestingOf(kept) > NESTING_MAX ? withoutTags(kept) : convert(kept);
}
