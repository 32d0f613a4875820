import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailEnvelope } from './incoming-mail.entity.js';
import { oneLine } from './clean-text.js';
import { LIMITS } from './mail-limits.js';
import { isDeskAddress } from './reply-address.js';

const LOOPBACK = ['127.0.0.1', '::1'];
const CLIENTS = 20;
const RECIPIENTS = 100;
const IDLE_MS = 120_000;
const CLOSE_MS = 5_000;
/** Longer than a commit ever takes: after it the MTA keeps the mail and comes again. */
const STORE_MS = 30_000;

/** Keeps a mail and commits; whatever it throws means "later". */
export type Keep = (raw: Buffer, envelope: MailEnvelope) => Promise<{ isNew: boolean }>;

function reply(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** Who handed the mail to our MTA, as XFORWARD says; nothing when it does not. */
function client(session: SMTPServerSession): { ip: string | null; helo: string | null } {
  const value = (name: string): string | null => {
    const text = session.xForward.get(name);
    return typeof text === 'string' && text !== '' ? text : null;
  };
  return { ip: value('ADDR'), helo: value('HELO') };
}

function envelopeOf(session: SMTPServerSession): MailEnvelope {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    ingress: 'lmtp',
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
    ...client(session),
  };
}

/** Reads DATA to its end. Null when it is larger than we take; its end is read all the same, the protocol wants it. */
function readAll(stream: SMTPServerDataStream): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => {
      if (stream.sizeExceeded) chunks.length = 0;
      else chunks.push(chunk);
    });
    stream.on('end', () => resolve(stream.sizeExceeded ? null : Buffer.concat(chunks)));
    stream.on('error', reject);
  });
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not stored within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Takes mail from the MTA by LMTP on loopback. A mail is stored and committed before the 250; when that is not possible the
 * answer is 451 and the MTA keeps it in its queue. Only the desk's own address is known here, with any plus part: what
 * stands behind it decides nothing yet, so nothing about customers can be learnt from the answers.
 */
export class LmtpListener {
  private readonly log = new Logger('lmtp');
  private readonly server: SMTPServer;

  constructor(
    deskAddress: string,
    private readonly keep: Keep,
  ) {
    this.server = new SMTPServer({
      lmtp: true,
      name: 'tunda-assistenza',
      size: LIMITS.mailBytes,
      maxClients: CLIENTS,
      maxRecipients: RECIPIENTS,
      socketTimeout: IDLE_MS,
      closeTimeout: CLOSE_MS,
      authOptional: true,
      disableReverseLookup: true,
      // WIZ and SHELL are jokes of the library that answer
      disabledCommands: ['AUTH', 'STARTTLS', 'VRFY', 'EXPN', 'WIZ', 'SHELL'],
      useXForward: LOOPBACK,
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(isDeskAddress(deskAddress, address) ? null : reply(550, 'No such mailbox here')),
      onData: (stream, session, done) => {
        this.take(stream, session).then(
          (answer) => done(null, answer),
          (error: Error & { responseCode?: number }) => {
            if (!error.responseCode) this.log.error(`A mail could not be stored: ${oneLine(error.message, 300)}`);
            // onData errors are temporary by default, a 552 says its own code
            done(error.responseCode ? error : reply(451, 'Not stored, come again later'));
          },
        );
      },
    });
    // without a listener a client that goes away ends the process
    this.server.on('error', (error) => this.log.warn(`A client caused: ${oneLine(error.message, 300)}`));
  }

  /** @returns the port, when `port` was 0 */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        this.server.server.off('error', reject);
        resolve();
      });
    });
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Takes no new client, and lets those inside finish for some seconds. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const raw = await readAll(stream);
    if (raw === null) throw reply(552, `Larger than ${LIMITS.mailBytes} bytes`);
    const { isNew } = await within(this.keep(raw, envelopeOf(session)), STORE_MS);
    return isNew ? 'stored' : 'stored (again)';
  }
}
