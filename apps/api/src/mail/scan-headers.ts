// The first look at a mail: a linear scan of its header block, before any parser sees it. Parsers and the signature
// library spend seconds to minutes on hostile header blocks (docs/mail.md); this decides whether they get the mail at all.
import { LIMITS } from './mail-limits.js';

export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, one byte per character, without white space around it. */
  readonly value: string;
  /** Bytes of the field in the mail, line end included. */
  readonly start: number;
  readonly end: number;
}

/** Why no parser may have this mail. */
export type HeaderProblem =
  'no-header' | 'headers-too-large' | 'header-too-long' | 'too-many-headers' | 'too-many-header-lines';

export interface HeaderScan {
  readonly fields: readonly HeaderField[];
  /** Offset of the first byte after the empty line. */
  readonly bodyStart: number;
  readonly problem: HeaderProblem | null;
}

/** Fields that RFC 5322 3.6 and RFC 2045 allow once; a second one is read differently by each parser. */
const SINGLE = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'message-id',
  'in-reply-to',
  'references',
  'subject',
  'date',
  'content-type',
  'content-transfer-encoding',
];

const LF = 10;
const FIELD = /^([!-9;-~]+)[ \t]*:/;

interface Line {
  text: string;
  start: number;
  end: number;
}

/** One line and where the next begins; null at the end of the block or of the bytes we look at. */
function lineAt(raw: Buffer, start: number, limit: number): Line | null {
  if (start >= raw.length) return null;
  const lf = raw.subarray(0, limit).indexOf(LF, start);
  const end = lf < 0 ? Math.min(raw.length, limit) : lf + 1;
  return { text: raw.toString('latin1', start, end).replace(/\r?\n$/, ''), start, end };
}

/** A field while its lines are still coming. */
interface OpenField {
  readonly name: string;
  readonly parts: string[];
  readonly start: number;
  end: number;
}

function addLine(fields: OpenField[], line: Line): void {
  const name = /^[ \t]/.test(line.text) ? undefined : FIELD.exec(line.text.slice(0, 200))?.[1]?.toLowerCase();
  const last = fields.at(-1);
  if (name !== undefined) {
    const value = line.text.slice(line.text.indexOf(':') + 1);
    fields.push({ name, parts: [value], start: line.start, end: line.end });
  } else if (last) {
    // a line that is no field belongs to the one before, as the signature library reads it
    last.parts.push(line.text);
    last.end = line.end;
  }
}

/** Reads the header block of a mail as received. Looks at no more than 256 KB and takes linear time. */
export function scanHeaders(raw: Buffer): HeaderScan {
  const limit = LIMITS.headerBytes + 2;
  const fields: OpenField[] = [];
  let lines = 0;
  let position = 0;
  let problem: HeaderProblem | null = null;
  for (let line = lineAt(raw, 0, limit); line && !problem; line = lineAt(raw, position, limit)) {
    position = line.end;
    if (line.text === '') break;
    lines += 1;
    // an mbox separator is no header
    if (lines > 1 || !line.text.startsWith('From ')) addLine(fields, line);
    problem = tooMuch(fields, lines, position);
  }
  if (!problem && fields.length === 0) problem = 'no-header';
  return { fields: fields.map(toField), bodyStart: position, problem };
}

function tooMuch(
  fields: readonly { start: number; end: number }[],
  lines: number,
  position: number,
): HeaderProblem | null {
  const last = fields.at(-1);
  if (last && last.end - last.start > LIMITS.fieldBytes) return 'header-too-long';
  if (fields.length > LIMITS.fields) return 'too-many-headers';
  if (lines > LIMITS.headerLines) return 'too-many-header-lines';
  return position > LIMITS.headerBytes ? 'headers-too-large' : null;
}

function toField(field: OpenField): HeaderField {
  return { name: field.name, value: field.parts.join(' ').trim(), start: field.start, end: field.end };
}

/** Values of the fields with this name, in the order of the mail. */
export function valuesOf(scan: HeaderScan, name: string): string[] {
  return scan.fields.filter((field) => field.name === name).map((field) => field.value);
}

/** Value of the first field with this name; empty when there is none. */
export function valueOf(scan: HeaderScan, name: string): string {
  return scan.fields.find((field) => field.name === name)?.value ?? '';
}

/** Names of fields that stand there twice although they may stand there once. */
export function doubledFields(scan: HeaderScan): string[] {
  return SINGLE.filter((name) => scan.fields.filter((field) => field.name === name).length > 1);
}

/** The mail with no more than five signatures: the rest is taken out before the library sees it, the other bytes stay as received. */
export function withoutSpareSignatures(raw: Buffer, scan: HeaderScan): Buffer {
  const spare = scan.fields.filter((field) => field.name === 'dkim-signature').slice(LIMITS.signatures);
  if (spare.length === 0) return raw;
  const pieces: Buffer[] = [];
  let position = 0;
  for (const field of spare) {
    pieces.push(raw.subarray(position, field.start));
    position = field.end;
  }
  pieces.push(raw.subarray(position));
  return Buffer.concat(pieces);
}
