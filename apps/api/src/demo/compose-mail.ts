import { createTransport, type SendMailOptions } from 'nodemailer';
import { signatureOf, type DemoKeys } from './demo-keys.js';

/** A mail of the demo, to be written as a mail programme would. */
export interface DemoMail {
  readonly from: { readonly name: string; readonly address: string };
  /** The desk's address, or a reply address of its. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  /** With its angles. */
  readonly messageId: string;
  readonly replyTo?: string | undefined;
  readonly inReplyTo?: string | undefined;
  readonly references?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly files?: readonly { filename: string; contentType: string; content: Buffer }[];
  /** Domain that signs it; null: nobody. */
  readonly signedBy: string | null;
}

const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The bytes of a mail, signed with the demo's key when its domain signs. */
export async function composeMail(mail: DemoMail, keys: DemoKeys): Promise<Buffer> {
  const { from, to, subject, text, date, messageId, replyTo, inReplyTo, references, headers } = mail;
  const dkim = mail.signedBy === null ? null : signatureOf(keys, mail.signedBy);
  if (mail.signedBy !== null && !dkim) throw new Error(`the demo has no key of ${mail.signedBy}`);
  const options: SendMailOptions = {
    ...{ from, to, subject, text, date, messageId },
    ...(replyTo ? { replyTo } : {}),
    ...(inReplyTo ? { inReplyTo, references: references ?? inReplyTo } : {}),
    ...(headers ? { headers } : {}),
    ...(dkim ? { dkim } : {}),
    attachments: [...(mail.files ?? [])],
  };
  return (await writer.sendMail(options)).message as Buffer;
}
