/** Encoded words of RFC 2047 for the safe scan, which must say who wrote and about what even when no parser can read the mail. */
const WORD = /=\?([\w-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000})\?=/gi;

function decodeWord(charset: string, encoding: string, text: string): string {
  const bytes =
    encoding.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** A raw header value (one byte per character) as text. Unknown charsets and broken words stay readable as they are. */
export function decodeHeader(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1');
  const utf8 = bytes.toString('utf8');
  const text = utf8.includes('\ufffd') ? raw : utf8;
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(WORD, (_, charset: string, encoding: string, word: string) => decodeWord(charset, encoding, word));
}
