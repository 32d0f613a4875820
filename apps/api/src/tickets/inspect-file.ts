// What a file really is, from its bytes; the name and the type somebody gave it are only evidence (THREATS T36, T37).
import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';

/** A file as it came in, by upload or by mail. */
export interface NewAttachment {
  filename: string;
  declaredType: string;
  bytes: Buffer;
}

/** A file as we keep it. */
export interface InspectedFile {
  filename: string;
  declaredType: string;
  /** Found in the content. */
  mediaType: string;
  size: number;
  /** Name and content disagree, or the content can run. */
  suspicious: boolean;
  sha256: string;
}

const NAME_MAX = 200;
const SNIFFED = 65_536;
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
/** Characters that turn the reading direction: `fattura\u202Efdp.exe` is read `fatturaexe.pdf`. */
const BIDI = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Types a browser or a system may run. */
const ACTIVE_TYPES = new Set([
  'text/html',
  'application/xhtml+xml',
  'image/svg+xml',
  'text/x-script',
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-executable',
  'application/x-sharedlib',
  'application/java-archive',
  'application/java-vm',
  'application/x-ms-shortcut',
  'application/x.ms.shortcut',
  'application/wasm',
  'application/x-shockwave-flash',
  'application/vnd.android.package-archive',
  'application/x-apple-diskimage',
  'application/vnd.ms-word.document.macroenabled.12',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.ms-powerpoint.presentation.macroenabled.12',
]);

const words = (text: string): Set<string> => new Set(text.split(' '));
/** Extensions that make a system run the file. */
const ACTIVE_ENDS = words(
  'exe com scr pif bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta msi msp jar lnk url reg cpl dll sys sh bash py pl rb ' +
    'php php3 php5 phtml pht phar htaccess asp aspx jsp cgi html htm xhtml shtml mht mhtml svg svgz swf iso img vhd ' +
    'docm dotm xlsm xltm xlam pptm ppam one app dmg apk desktop',
);
/** The same in the middle of a name (`fattura.exe.pdf`), without endings that domain names have too. */
const ACTIVE_MIDDLES = words('exe scr pif bat cmd ps1 vbs js hta msi jar lnk php phtml pht html htm svg docm xlsm');

/** What the content of a file with this ending may be; endings not listed prove nothing. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  pdf: /^application\/pdf$/,
  png: /^image\/(png|apng)$/,
  jpg: /^image\/jpeg$/,
  jpeg: /^image\/jpeg$/,
  gif: /^image\/gif$/,
  webp: /^image\/webp$/,
  heic: /^image\/hei[cf]/,
  tif: /^image\/tiff$/,
  tiff: /^image\/tiff$/,
  bmp: /^image\/bmp$/,
  zip: /^application\/zip$/,
  gz: /^application\/(gzip|x-gzip)$/,
  tgz: /^application\/(gzip|x-gzip)$/,
  rar: /^application\/(x-rar-compressed|vnd\.rar)$/,
  '7z': /^application\/x-7z-compressed$/,
  doc: /^application\/x-cfb$|^application\/rtf$/,
  xls: /^application\/x-cfb$/,
  ppt: /^application\/x-cfb$/,
  docx: /wordprocessingml\.document$|^application\/zip$/,
  xlsx: /spreadsheetml\.sheet$|^application\/zip$/,
  pptx: /presentationml\.presentation$|^application\/zip$/,
  odt: /opendocument\.text$|^application\/zip$/,
  ods: /opendocument\.spreadsheet$|^application\/zip$/,
  txt: /^text\/plain$/,
  log: /^text\/plain$/,
  csv: /^text\/plain$/,
  json: /^text\/plain$|json$/,
  xml: /^text\/plain$|xml$/,
  eml: /^text\/plain$|rfc822$/,
};

/** A name without path, control and direction characters: a label, never a path. */
export function cleanFilename(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(CONTROL, '').replace(BIDI, '').trim();
  if (clean === '' || clean === '.' || clean === '..') return 'file';
  if (clean.length <= NAME_MAX) return clean;
  const end = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, NAME_MAX - end.length) + end;
}

function looksLikeText(head: Buffer): boolean {
  // tab, line ends, form feed and escape occur in logs; the other control characters mean a binary file
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127 || byte === 11);
}

function textType(head: string): string {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (/<svg[\s/>]/i.test(head.slice(0, 8192)) && start.startsWith('<')) return 'image/svg+xml';
  if (/^<(!doctype\s+html|html|head|body|script|iframe|meta)\b/i.test(start) || /<script[\s/>]/i.test(head))
    return 'text/html';
  if (start.startsWith('#!') || /<\?php/i.test(head)) return 'text/x-script';
  return 'text/plain';
}

/** The media type of the content; `application/octet-stream` when nothing is recognised. */
export async function contentType(bytes: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const head = bytes.subarray(0, SNIFFED);
  if (found && !found.mime.endsWith('xml')) return found.mime.toLowerCase();
  if (!looksLikeText(head)) return 'application/octet-stream';
  const text = textType(head.toString('utf8'));
  return found && text === 'text/plain' ? 'application/xml' : text;
}

function isSuspicious(name: string, mediaType: string): boolean {
  if (name.search(BIDI) >= 0) return true;
  if (ACTIVE_TYPES.has(mediaType)) return true;
  const parts = cleanFilename(name).toLowerCase().split('.').slice(1);
  const end = parts.at(-1);
  if (end === undefined) return false;
  if (ACTIVE_ENDS.has(end) || parts.slice(0, -1).some((part) => ACTIVE_MIDDLES.has(part))) return true;
  return EXPECTED[end] ? !EXPECTED[end].test(mediaType) : false;
}

/** Looks into a file: type by content, honest size and hash, a clean name, and whether to warn of it. */
export async function inspectFile(file: NewAttachment): Promise<InspectedFile> {
  const mediaType = await contentType(file.bytes);
  return {
    filename: cleanFilename(file.filename),
    declaredType: file.declaredType.replace(CONTROL, '').slice(0, NAME_MAX),
    mediaType,
    size: file.bytes.length,
    suspicious: isSuspicious(file.filename, mediaType),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  };
}

const INLINE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
/** Whether a browser may show it in the page: plain pictures only. */
export const isInlineImage = (mediaType: string): boolean => INLINE_TYPES.includes(mediaType);
