import { MAILBOX_PORT } from './places.js';

/** A mail the desk really sent over SMTP. */
export interface SentMail {
  to: string[];
  envelopeFrom: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  replyTo: string;
  references: string;
  inReplyTo: string;
  attachments: { filename: string; size: number }[];
  raw: string;
}

export async function allMails(): Promise<SentMail[]> {
  return (await (await fetch(`http://127.0.0.1:${MAILBOX_PORT}/`)).json()) as SentMail[];
}

/** Waits for a mail to this address that fits; fails after `seconds` and tells what did arrive. */
export async function mailTo(
  address: string,
  fits: (mail: SentMail) => boolean = () => true,
  seconds = 20,
): Promise<SentMail> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const mails = (await allMails()).filter((mail) => mail.to.includes(address));
    const found = mails.findLast(fits);
    if (found) return found;
    if (Date.now() > end)
      throw new Error(
        `No such mail to ${address}; there are: ${mails.map((mail) => mail.subject).join(' | ') || 'none'}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
