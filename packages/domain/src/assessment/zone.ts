import type { Token } from './token.js';

/** Who speaks in a part of the text: the writer, a mail that is quoted or forwarded, or a greeting and signature. */
export type Zone = 'own' | 'quoted' | 'courtesy';

/** A line of the text as a range of tokens, without its line end. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

const GREETINGS = new Set(
  'buongiorno buonasera salve ciao ciaooo gentile gentili gentilissimi gentilissimo egregi egregio spett spettle spettabile carissimi carissimo cari care caro cara gent egr dear hi hello hey hiya morning greetings alla buon good'.split(
    ' ',
  ),
);
const CLOSINGS = new Set(
  'saluti cordiali cordialmente distinti cordialita grazie ringrazio ringraziando ringraziamo regards kind best sincerely yours thanks thank cheers many thx rgds ta bye warm sent inviato attendo baci ossequi tanti un in vi ti con buona buon ciao a with resto restiamo porgo'.split(
    ' ',
  ),
);
const CLOSING_MARKS = new Set(
  'saluti cordialmente cordialita grazie ringrazio ringraziando ringraziamo saluto ossequi regards sincerely faithfully thanks thank cheers thx rgds ta bye baci wishes inviato sent giornata lavoro serata attesa riscontro stima fede presto'.split(
    ' ',
  ),
);
const DISCLAIMERS = new Set(
  'informazioni riservate riservatezza confidential intended addressee disclaimer privacy destinatario recipient'.split(
    ' ',
  ),
);
const HEADERS = new Set('da a from to oggetto subject inviato sent date data cc de an betreff'.split(' '));
/** A greeting, a closing or a line of a signature is short. Tokens. */
const SHORT_LINE = 9;

export function linesOf(tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]!.kind !== 'line') continue;
    if (at > from) lines.push({ from, to: at });
    from = at + 1;
  }
  return lines;
}

const textAt = (tokens: readonly Token[], index: number): string => tokens[index]?.text ?? '';

/** "---------- Forwarded message", "Da: ...", "Il giorno ... ha scritto:", "On ... wrote:": from here others speak, to the end. */
function startsOthers(tokens: readonly Token[], line: Line): boolean {
  const first = textAt(tokens, line.from);
  const last = textAt(tokens, line.to - 1);
  if (first === '-' || first === '_')
    return line.to - line.from > 4 && textAt(tokens, line.from + 1) === first && !isRule(tokens, line);
  if (HEADERS.has(first) && textAt(tokens, line.from + 1) === ':') return ['da', 'from'].includes(first);
  return last === ':' && ['scritto', 'wrote'].includes(textAt(tokens, line.to - 2));
}

/** A line of dashes or underscores alone. */
function isRule(tokens: readonly Token[], line: Line): boolean {
  for (let at = line.from; at < line.to; at++) if (tokens[at]!.kind !== 'mark') return false;
  return true;
}

function isGreeting(tokens: readonly Token[], line: Line): boolean {
  return line.to - line.from <= SHORT_LINE && GREETINGS.has(textAt(tokens, line.from)) && !asks(tokens, line);
}

function asks(tokens: readonly Token[], line: Line): boolean {
  return textAt(tokens, line.to - 1) === '?';
}

function isClosing(tokens: readonly Token[], line: Line): boolean {
  if (line.to - line.from > SHORT_LINE || asks(tokens, line) || !CLOSINGS.has(textAt(tokens, line.from))) return false;
  for (let at = line.from; at < line.to; at++) if (CLOSING_MARKS.has(textAt(tokens, at))) return true;
  return false;
}

function isDisclaimer(tokens: readonly Token[], line: Line): boolean {
  let marks = 0;
  for (let at = line.from; at < line.to && at < line.from + 60; at++) if (DISCLAIMERS.has(textAt(tokens, at))) marks++;
  return marks > 1;
}

function isPostScript(tokens: readonly Token[], line: Line): boolean {
  const first = textAt(tokens, line.from);
  return first === 'ps' || first === 'pps' || (first === 'p' && textAt(tokens, line.from + 2) === 's');
}

/** The zone of each line of a body, in order. After a closing come the signature and its legal lines, unless a P.S. or a long line follows. */
export function zonesOf(tokens: readonly Token[], lines: readonly Line[]): Zone[] {
  let others = false;
  let signing = false;
  return lines.map((line, index) => {
    others ||= startsOthers(tokens, line);
    if (others || textAt(tokens, line.from) === '>') return 'quoted';
    signing = staysSigning(tokens, line, signing, index === 0);
    return signing || isGreeting(tokens, line) || isDisclaimer(tokens, line) ? 'courtesy' : 'own';
  });
}

/** Whether a line belongs to a signature, when the line before did or did not. */
function staysSigning(tokens: readonly Token[], line: Line, signing: boolean, isFirst: boolean): boolean {
  if (isPostScript(tokens, line)) return false;
  if (isRule(tokens, line)) return !isFirst;
  if (isClosing(tokens, line) && !isFirst) return true;
  return signing && (line.to - line.from <= 2 * SHORT_LINE || isDisclaimer(tokens, line));
}
