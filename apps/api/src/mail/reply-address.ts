// Reply addresses and Message-IDs of ours: they carry the ticket, signed, so that an answer finds its way back.
// They route and lift level B in the contact's own ticket; they never stand for the sender (docs/mail.md).
import { createHmac, timingSafeEqual } from 'node:crypto';
import { normalizeAddress, parseTicketNumber } from '@tunda/domain';

/** Keys by id; the first is used for signing, all verify. */
export interface MailKeys {
  readonly signing: string;
  readonly secrets: ReadonlyMap<string, Buffer>;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** 128 bits of HMAC-SHA256 in base32. */
const MAC_CHARACTERS = 26;

function base32(bytes: Buffer): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  bits <<= BigInt((5 - ((bytes.length * 8) % 5)) % 5);
  let text = '';
  for (let left = Math.ceil((bytes.length * 8) / 5); left > 0; left--) {
    text = BASE32.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}

function mac(secret: Buffer, parts: readonly string[]): string {
  const digest = createHmac('sha256', secret).update(parts.join('\n')).digest();
  return base32(digest.subarray(0, 16));
}

function sign(keys: MailKeys, parts: readonly string[]): string {
  const secret = keys.secrets.get(keys.signing);
  if (!secret) throw new Error(`mail key ${keys.signing} is missing`);
  return keys.signing + mac(secret, parts);
}

/** Compares in constant time; an unknown key id is compared too. */
function verifies(keys: MailKeys, signature: string, parts: readonly string[]): boolean {
  if (signature.length !== MAC_CHARACTERS + 1) return false;
  const secret = keys.secrets.get(signature.charAt(0));
  const expected = Buffer.from(mac(secret ?? Buffer.alloc(32), parts));
  const given = Buffer.from(signature.slice(1));
  return given.length === expected.length && timingSafeEqual(given, expected) && secret !== undefined;
}

function split(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
}

/** Whether an address is the desk's, with any plus part. */
export function isDeskAddress(deskAddress: string, address: string): boolean {
  const desk = split(deskAddress);
  const { local, domain } = split(normalizeAddress(address.replace(/^<|>$/g, '')));
  return domain === desk.domain && (local === desk.local || local.startsWith(`${desk.local}+`));
}

/** Whom a reply address was written for. */
export interface ReplyToken {
  /** Ticket number. */
  readonly number: string;
  /** Code of the contact it was sent to. */
  readonly code: string;
}

/** `assistenza+<number>.<contact code>.<key id><26 base32>@tunda.it`: survives being made upper or lower case. At most 64 characters of local part for desk names up to 19. */
export function replyAddress(deskAddress: string, keys: MailKeys, token: ReplyToken): string {
  const { local, domain } = split(deskAddress);
  const signature = sign(keys, ['reply-address', token.number, token.code]);
  return `${local}+${token.number.toLowerCase()}.${token.code.toLowerCase()}.${signature}@${domain}`;
}

/** Reads a recipient of a mail; null for everything that is not a reply address of ours with a valid signature. */
export function readReplyAddress(deskAddress: string, keys: MailKeys, recipient: string): ReplyToken | null {
  if (recipient.length > 254 || !isDeskAddress(deskAddress, recipient)) return null;
  const plus = split(normalizeAddress(recipient)).local.slice(split(deskAddress).local.length + 1);
  const [number = '', code = '', signature = '', ...rest] = plus.split('.');
  const token = { number: parseTicketNumber(number), code: parseTicketNumber(code) };
  if (rest.length > 0 || token.number === null || token.code === null) return null;
  const found = { number: token.number, code: token.code };
  return verifies(keys, signature, ['reply-address', found.number, found.code]) ? found : null;
}

/** `<t.<number>.<id>.<key id><26 base32>@domain>`, where id is 32 hexadecimal digits of a uuid of ours. */
export function messageId(deskAddress: string, keys: MailKeys, number: string, uuid: string): string {
  const id = uuid.replaceAll('-', '').toLowerCase();
  const signature = sign(keys, ['message-id', number, id]);
  return `<t.${number.toLowerCase()}.${id}.${signature}@${split(deskAddress).domain}>`;
}

/** Reads a Message-ID with or without its angles; null unless it is ours and its signature valid. */
export function readMessageId(keys: MailKeys, text: string): { number: string; uuid: string } | null {
  const [local = ''] = text.trim().replace(/^</, '').toLowerCase().slice(0, 300).split('@');
  const [mark, number = '', id = '', signature = '', ...rest] = local.split('.');
  const parsed = parseTicketNumber(number);
  if (mark !== 't' || rest.length > 0 || parsed === null || !/^[0-9a-f]{32}$/.test(id)) return null;
  if (!verifies(keys, signature, ['message-id', parsed, id])) return null;
  return { number: parsed, uuid: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

/** Message-IDs named in In-Reply-To and References, the last ones, newest first. Both fields may hold any text. */
export function namedMessageIds(inReplyTo: string, references: string, max: number): string[] {
  const ids = (text: string): string[] => (text.match(/<[^<>\s]{1,300}>/g) ?? []).slice(-max).reverse();
  return [...new Set([...ids(inReplyTo), ...ids(references)])].slice(0, max);
}
