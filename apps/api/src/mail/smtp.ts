import { isPlainAddress } from '@tunda/domain';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { WrittenMail } from './write-mail.js';

/** The relay said no for good: trying again would not help. */
export class MailRefused extends Error {}

/** What sends mail; tests put their own in its place. */
export interface Smtp {
  /** Resolves when the relay has taken it. Throws MailRefused for a permanent refusal, anything else is worth another try. */
  send(mail: WrittenMail): Promise<void>;
  close(): void;
}

/** Taken from the address of the relay when it says so itself (`smtp://relay:25?socketTimeout=30000`). */
const DEFAULTS = {
  pool: 'true',
  maxConnections: '2',
  connectionTimeout: '15000',
  greetingTimeout: '15000',
  socketTimeout: '60000',
  disableFileAccess: 'true',
  disableUrlAccess: 'true',
};

/** nodemailer takes options beside an address only from within the address. */
function withDefaults(address: string): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(DEFAULTS))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  return url.href;
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** A refused log-in is our own mistake, not the recipient's: the mail waits until somebody puts it right. */
function isPermanent(error: SmtpError): boolean {
  return (error.responseCode ?? 0) >= 500 && error.code !== 'EAUTH' && error.code !== 'ETLS';
}

/** The outgoing relay behind SMTP_URL. Certificates are verified, as nodemailer does unless told otherwise. */
export class SmtpRelay implements Smtp {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly deskAddress: string,
  ) {
    this.transport = createTransport(withDefaults(url));
  }

  async send(mail: WrittenMail): Promise<void> {
    // a quoted local part is routed differently by every program on the way
    if (!isPlainAddress(mail.to.address)) throw new MailRefused(`${mail.to.address} is not a plain address`);
    const options = await this.optionsFor(mail);
    try {
      const sent: { rejected?: unknown[]; response?: string } = await this.transport.sendMail(options);
      // a relay that takes DATA by LMTP refuses recipients one by one, without an error
      if (sent.rejected && sent.rejected.length > 0) throw new MailRefused(`refused: ${sent.response ?? 'no reason'}`);
    } catch (error) {
      if (error instanceof MailRefused || !isPermanent(error as SmtpError)) throw error;
      throw new MailRefused((error as Error).message);
    }
  }

  close(): void {
    this.transport.close();
  }

  private async optionsFor(mail: WrittenMail): Promise<SendMailOptions> {
    const attachments = await Promise.all(
      mail.attachments.map(async ({ filename, mediaType, bytes }) => ({
        filename,
        contentType: mediaType,
        content: await bytes(),
      })),
    );
    return {
      from: { name: 'Tunda Assistenza', address: this.deskAddress },
      to: mail.to.name ? mail.to : mail.to.address,
      envelope: { from: mail.nullSender ? '' : this.deskAddress, to: [mail.to.address] },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
      ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
      ...(mail.references.length > 0 ? { references: [...mail.references] } : {}),
      headers: mail.headers,
      attachments,
    };
  }
}
