// Where the quoted part of a mail begins. Ours, because the known libraries hang on long texts and lose customers' words
// (docs/mail.md). Linear in the length of the text; when in doubt nothing is folded, and nothing is ever deleted.

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Only the beginning of a line is tested: no pattern meets a long text. */
const TESTED = 2000;

const MARKER = /^##-.{0,200}-##$/;
const ORIGINAL =
  /^[-_=*\s]{2,20}(?:messaggio originale|original message|message d'origine|mensaje original|mensagem original|ursprüngliche nachricht|originalnachricht|oorspronkelijk bericht|oprindelig meddelelse|исходное сообщение)[-_=*:\s]{0,20}$/iu;
const FORWARDED =
  /^[-_=*\s]{0,20}(?:messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|forwarded message|begin forwarded message|message transféré|weitergeleitete nachricht|mensaje reenviado)[-_=*:\s]{0,20}$/iu;
/** How an attribution begins, in the languages our customers' programs speak. */
const ATTRIBUTION_START =
  /^(?:il|in data|on|le|el|em|am|op|den|dne|dnia|a las|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:lun|mar|mer|gio|ven|sab|dom|mon|tue|wed|thu|fri|sat|sun)[a-zì]{0,8}[ .,])/iu;
const ATTRIBUTION_END =
  /(?:ha scritto|hanno scritto|scriveva|scrive|wrote|writes|a écrit|escribió|escreveu|schrieb|schreef|skrev|napisał\(?a?\)?|пишет|написал\(?а?\)?)\s*:?\s*$/iu;
const DATE =
  /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b|\b\d{1,2}\.? (?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)/iu;
const HEADER_LIKE =
  /^(?:da|inviato|data|date|a|per|cc|ccn|oggetto|rispondi a|from|sent|to|bcc|subject|reply-to|importance|importanza|priorità|de|envoyé|à|objet|von|gesendet|an|betreff|datum|enviado|para|asunto|assunto)\s{0,3}:(?:\s|$)/iu;
const FORWARD_SUBJECT = /^\s*(?:i|inoltro|inoltra|fwd?|fw|wg|tr|rv|enc)\s*:/iu;
const RULE = /^[_-]{5,}$/;
const DEVICE =
  /^(?:inviato da(?:l mio| )|sent from |get outlook|scarica outlook|envoyé de|enviado desde|von meinem .{1,40} gesendet)/iu;

/** Words of a line without the quote marks, the bold stars and the spaces around it. */
function bare(text: string): string {
  return text
    .slice(0, TESTED)
    .replace(/^[\s>\ufeff]+/, '')
    .replace(/^\*+|\*+$/g, '')
    .replace(/:\*+/, ':')
    .trim();
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const lf = text.indexOf('\n', start);
    const end = lf < 0 ? text.length : lf;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

class Letter {
  readonly lines: readonly Line[];
  private readonly words: (string | undefined)[];

  constructor(readonly text: string) {
    this.lines = linesOf(text);
    this.words = new Array<string | undefined>(this.lines.length);
  }

  /** Words of line `i`; empty beyond the end. */
  at(i: number): string {
    const line = this.lines[i];
    return line ? (this.words[i] ??= bare(this.text.slice(line.start, Math.min(line.end, line.start + TESTED)))) : '';
  }

  /** Whether line `i` carries quote marks. */
  isQuoted(i: number): boolean {
    const line = this.lines[i];
    return line !== undefined && /^\s{0,3}>/.test(this.text.slice(line.start, line.start + 8));
  }
}

/** Number of lines the attribution that begins at `i` takes; 0 when there is none. */
function attribution(letter: Letter, i: number): number {
  if (!ATTRIBUTION_START.test(letter.at(i))) return 0;
  let joined = '';
  for (let taken = 1; taken <= 4; taken++) {
    const words = letter.at(i + taken - 1);
    if (words === '' || joined.length > TESTED) return 0;
    joined += `${words} `;
    if (ATTRIBUTION_END.test(words.slice(-60)) && DATE.test(joined.slice(0, TESTED))) return taken;
  }
  return 0;
}

/** Number of lines of the block of header-like lines at `i` (Da, Inviato, A, Oggetto...); 0 when fewer than three. */
function headerBlock(letter: Letter, i: number): number {
  let taken = 0;
  let headers = 0;
  for (; taken < 12 && letter.at(i + taken) !== ''; taken++) {
    if (HEADER_LIKE.test(letter.at(i + taken))) headers++;
    // a long list of recipients goes on in the next line; anything else is no header block
    else if (taken === 0 || headers > 2 || !/[@;]/.test(letter.at(i + taken))) break;
  }
  return headers >= 3 ? taken : 0;
}

/** What begins at line `i`: the line after the opening of a quotation, `forward`, or nothing. */
function openingAt(letter: Letter, i: number): { after: number } | 'forward' | null {
  const words = letter.at(i);
  if (words === '') return null;
  if (FORWARDED.test(words)) return 'forward';
  if (MARKER.test(words) || ORIGINAL.test(words)) return { after: i + 1 };
  const rule = RULE.test(words) ? 1 : 0;
  const headers = headerBlock(letter, i + rule);
  if (headers > 0) return { after: i + rule + headers };
  const attributed = attribution(letter, i);
  return attributed > 0 ? { after: i + attributed } : null;
}

/** Whether somebody wrote between or under the quoted lines: then nothing is folded. */
function answeredBelow(letter: Letter, after: number): boolean {
  let quoted = false;
  for (let i = after; i < letter.lines.length; i++) {
    if (letter.at(i) === '') continue;
    if (letter.isQuoted(i)) quoted = true;
    else if (quoted) return true;
  }
  return false;
}

/** The first line to fold: the opening, or a line like "Inviato da iPhone" just above it. */
function withDeviceLine(letter: Letter, opening: number): number {
  for (let i = opening - 1, seen = 0; i >= 0 && seen < 6; i--, seen++) {
    if (letter.at(i) === '' || RULE.test(letter.at(i))) continue;
    return DEVICE.test(letter.at(i)) && letter.at(i).length < 100 ? i : opening;
  }
  return opening;
}

/**
 * Where the quoted part of a plain-text mail begins, in UTF-16 units; null when nothing is to be folded: no quotation, a
 * forwarded mail (by its text or its subject), an answer between or under the quoted lines, or nothing of the sender's own left above.
 */
export function cutQuotes(text: string, subject = ''): number | null {
  if (FORWARD_SUBJECT.test(subject.slice(0, 40))) return null;
  const letter = new Letter(text);
  for (let i = 0; i < letter.lines.length; i++) {
    const opening = openingAt(letter, i);
    if (opening === null) continue;
    if (opening === 'forward' || answeredBelow(letter, opening.after)) return null;
    const fold = letter.lines[withDeviceLine(letter, i)]?.start ?? 0;
    return text.slice(0, fold).trim() === '' ? null : fold;
  }
  return null;
}

/** What stays visible: the text above the fold, without empty lines at its end. */
export function visibleText(text: string, quotedFrom: number | null): string {
  return quotedFrom === null ? text : text.slice(0, quotedFrom).trimEnd();
}
