import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { DATA_DIR, DESK_ADDRESS, LMTP_PORT } from './places.js';

/** A mail somebody sends to the desk. */
export interface IncomingMail {
  readonly name: string;
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  readonly text: string;
  /** `<...>` of the mail it answers. */
  readonly inReplyTo?: string;
  readonly references?: string;
  /** Whether its domain signs; true unless said otherwise. */
  readonly signed?: boolean;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Delivers it by LMTP as a mail server would, signed with the key its domain publishes in the demo's DNS. Tells its Message-ID. */
export async function sendToDesk(mail: IncomingMail): Promise<string> {
  const { name, from, to = DESK_ADDRESS, subject, text, inReplyTo, references, signed = true } = mail;
  const domain = domainOf(from);
  const messageId = `<${randomBytes(9).toString('hex')}@${domain}>`;
  const dkim = signed && {
    domainName: domain,
    keySelector: 'demo',
    privateKey: await readFile(path.join(DATA_DIR, 'demo', `${domain}.pem`), 'utf8'),
  };
  const options: SendMailOptions = {
    ...{ from: { name, address: from }, to, subject, text, messageId },
    ...(inReplyTo ? { inReplyTo, references: references ?? inReplyTo } : {}),
    ...(dkim ? { dkim } : {}),
  };
  // an option of the connection that the types of the transport do not list
  const transport = createTransport({ host: '127.0.0.1', port: LMTP_PORT, lmtp: true, ignoreTLS: true } as object);
  try {
    const sent: { rejected?: unknown[] } = await transport.sendMail(options);
    if (sent.rejected?.length) throw new Error(`The desk refused the mail from ${from}`);
  } finally {
    transport.close();
  }
  return messageId;
}

/** A text as a mail programme quotes it below an answer. */
export function quoting(text: string): string {
  const quoted = text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return `Il giorno 22 novembre 2026 alle ore 10:30 Tunda Assistenza ha scritto:\n\n${quoted}\n`;
}
