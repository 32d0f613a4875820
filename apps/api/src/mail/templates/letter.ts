// A letter is a list of blocks; plain text and HTML are two renderings of the same list, so they cannot say different things.

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Somebody's words, line breaks kept. */
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'small'; readonly text: string };

export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** Escaped text in which http addresses can be clicked. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']{1,2000}[^\s<>"'.,;:!?)\]])/)
    .map((piece, i) => (i % 2 === 1 ? `<a href="${escapeHtml(piece)}">${escapeHtml(piece)}</a>` : escapeHtml(piece)))
    .join('');
}

const lines = (text: string): string => text.split('\n').map(linked).join('<br>\n');

function textBlock(block: Block): string {
  if (block.kind === 'link') return `${block.label}:\n${block.url}`;
  return block.text;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${lines(block.text)}</p>`;
    case 'message':
      return `<div class="message">${lines(block.text)}</div>`;
    case 'link':
      return `<p><a class="button" href="${escapeHtml(block.url)}">${escapeHtml(block.label)}</a></p>`;
    case 'small':
      return `<p class="small">${lines(block.text)}</p>`;
  }
}

export function letterText(letter: Letter): string {
  return `${letter.blocks.map(textBlock).join('\n\n')}\n`;
}

// colours that hold in light and dark; no tables, no pictures, nothing loaded from anywhere
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 16px; background: #f6f7f9; color: #1c2430; font: 16px/1.5 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
main { display: block; max-width: 600px; margin: 0 auto; padding: 24px; background: #ffffff; border-radius: 12px; }
p { margin: 0 0 16px; }
a { color: #0b5cad; word-break: break-word; }
.message { margin: 0 0 16px; overflow-wrap: anywhere; }
.button { display: inline-block; padding: 12px 20px; border-radius: 8px; background: #0b5cad; color: #ffffff; text-decoration: none; font-weight: 600; }
.small { font-size: 14px; color: #55606e; border-top: 1px solid #e3e6ea; padding-top: 16px; }
@media (prefers-color-scheme: dark) {
  body { background: #12161c; color: #e7ebf0; }
  main { background: #1b212a; }
  a { color: #7db8f5; }
  .button { background: #7db8f5; color: #0d1218; }
  .small { color: #a7b1be; border-color: #303844; }
}`;

export function letterHtml(letter: Letter, language: string): string {
  return (
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    '<meta name="color-scheme" content="light dark">\n' +
    `<title>${escapeHtml(letter.subject)}</title>\n<style>${STYLE}\n</style>\n</head>\n<body>\n<main>\n` +
    `${letter.blocks.map(htmlBlock).join('\n')}\n</main>\n</body>\n</html>\n`
  );
}
