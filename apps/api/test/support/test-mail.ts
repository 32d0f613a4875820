// Mails for tests, written byte by byte and signed here, so that a test says exactly what stands in them.
import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { TestDns } from './test-dns.js';

/** Header fields in order; the same name may come twice. */
export type Fields = readonly (readonly [name: string, value: string])[];

let count = 0;

/** A mail as bytes, with the fields everybody expects unless given (a value of '' leaves one out). */
export function aMail(
  fields: Fields,
  body = 'Buongiorno,\r\nil sito rossi.it dà errore 500 da stamattina.\r\n',
): Buffer {
  const usual: Fields = [
    ['From', 'Mario Rossi <mario@rossi.it>'],
    ['To', 'assistenza@tunda.it'],
    ['Subject', 'Il sito non risponde'],
    ['Date', 'Sun, 22 Nov 2026 10:00:00 +0100'],
    ['Message-ID', `<test-${process.pid}-${(count += 1)}@rossi.it>`],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=utf-8'],
  ];
  const given = new Set(fields.map(([name]) => name.toLowerCase()));
  const all = [...usual.filter(([name]) => !given.has(name.toLowerCase())), ...fields];
  const head = all.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${head.join('')}\r\n${body}`);
}

/** A multipart mail of a text and files. */
export function aMailWithFiles(
  fields: Fields,
  text: string,
  files: readonly { name: string; type: string; bytes: Buffer }[],
): Buffer {
  const parts = files.map(
    ({ name, type, bytes }) =>
      `--b1\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${(bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')}\r\n`,
  );
  const body =
    text === '' && files.length > 0
      ? `${parts.join('')}--b1--\r\n`
      : `--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n${parts.join('')}--b1--\r\n`;
  return aMail([['Content-Type', 'multipart/mixed; boundary="b1"'], ...fields], body);
}

export interface SigningDomain {
  readonly domain: string;
  readonly selector: string;
  readonly key: KeyObject;
}

export interface Domain extends SigningDomain {
  readonly sign: (mail: Buffer, options?: SignOptions) => Buffer;
}

/** A domain with a key in the DNS, and a DMARC record unless `dmarc` is null. */
export function aSigningDomain(
  dns: TestDns,
  domain: string,
  { dmarc = 'v=DMARC1; p=reject', bits = 2048 }: { dmarc?: string | null; bits?: number } = {},
): Domain {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const der = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  dns.txt(`test._domainkey.${domain}`, `v=DKIM1; k=rsa; p=${der}`);
  if (dmarc !== null) dns.txt(`_dmarc.${domain}`, dmarc);
  const signing = { domain, selector: 'test', key: privateKey };
  return { ...signing, sign: (mail, options) => sign(mail, signing, options) };
}

export interface SignOptions {
  /** Names in `h=`. */
  readonly headers?: readonly string[];
  readonly algorithm?: 'rsa-sha256' | 'rsa-sha1';
  /** `l=`: the signature covers so many bytes of the body. */
  readonly length?: number;
  /** `t=`, seconds. */
  readonly time?: number;
}

const relaxedField = (name: string, value: string): string =>
  `${name.toLowerCase()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;

/** RFC 6376, relaxed/relaxed; put on top of the mail. */
function sign(mail: Buffer, { domain, selector, key }: SigningDomain, options: SignOptions = {}): Buffer {
  const { headers = ['From', 'To', 'Subject', 'Date', 'Message-ID'], algorithm = 'rsa-sha256' } = options;
  const hash = algorithm === 'rsa-sha1' ? 'sha1' : 'sha256';
  const text = mail.toString('latin1');
  const split = text.indexOf('\r\n\r\n');
  const body = text
    .slice(split + 4)
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trimEnd())
    .join('\r\n')
    .replace(/(?:\r\n)*$/, '\r\n');
  const hashed = options.length === undefined ? body : body.slice(0, options.length);
  const bh = createHash(hash).update(hashed, 'latin1').digest('base64');
  const fields = text
    .slice(0, split)
    .split(/\r\n(?![ \t])/)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
  const covered = headers.flatMap((name) => {
    const field = fields.findLast(([one]) => one.toLowerCase() === name.toLowerCase());
    return field ? [relaxedField(field[0], field[1])] : [];
  });
  const tags =
    `v=1; a=${algorithm}; c=relaxed/relaxed; d=${domain}; s=${selector}; ` +
    (options.time === undefined ? '' : `t=${options.time}; `) +
    (options.length === undefined ? '' : `l=${options.length}; `) +
    `h=${headers.join(':')}; bh=${bh}; b=`;
  const signer = createSign(`RSA-${hash.toUpperCase()}`);
  signer.update([...covered, relaxedField('DKIM-Signature', tags)].join('\r\n'), 'latin1');
  return Buffer.from(`DKIM-Signature: ${tags}${signer.sign(key, 'base64')}\r\n${text}`, 'latin1');
}
