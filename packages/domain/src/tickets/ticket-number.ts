// Crockford base32: no I, L, O, U, so that a number survives being read aloud on the telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** Forty random bits (five bytes, made by the caller) as eight characters: the number people see. It tells nothing about how many tickets there are. */
export function ticketNumberFrom(bytes: Uint8Array): string {
  if (bytes.length !== 5) throw new RangeError('a ticket number is made of five bytes');
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 8; i++) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}

/** `K7QM3XTP` as people see it: `K7QM-3XTP`. */
export function formatTicketNumber(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4)}`;
}

/** What a person typed (any case, dash or space, O for 0, I or L for 1, a leading #) as the number we keep; null when it is none. */
export function parseTicketNumber(text: string): string | null {
  if (text.length > 20) return null;
  const clean = text
    .replace(/[\s#-]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return SHAPE.test(clean) ? clean : null;
}
