// Values taken from a mail may hold decoded CR, LF or NUL: they go into our own headers, rows and logs only after this.

/** Control characters, line separators, and characters that turn the reading direction. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const CONTROLS_BUT_NEWLINE_AND_TAB = /(?![\n\t])\p{Cc}/gu;

/** A value of one line: no control characters, white space made single, at most `max` UTF-16 units. */
export function oneLine(text: string, max = 1000): string {
  const line = text
    .slice(0, max * 4)
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(line, max);
}

/** A text of many lines with `\n` line ends and no other control character but the tab. */
export function plainText(text: string, max: number): string {
  return cut(text.replace(/\r\n?/g, '\n').replace(CONTROLS_BUT_NEWLINE_AND_TAB, ''), max);
}

/** Cuts without leaving half a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** The name of a file as a label: never a path. Characters that turn the reading direction stay: the look into the file warns of them. */
export function fileLabel(name: string | undefined, fallback: string): string {
  const last = (name ?? '').slice(-4000).split(/[/\\]/).pop() ?? '';
  const label = last
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (label.length <= 200) return label || fallback;
  const dot = label.lastIndexOf('.');
  const ending = dot > 0 && label.length - dot <= 12 ? label.slice(dot) : '';
  return cut(label, 200 - ending.length) + ending;
}
