// The two ends of the wire: an MTA that speaks LMTP to the desk line by line, and a relay that takes what the desk sends.
import net from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** One LMTP session; every method gives the reply of the desk, e.g. `250 2.1.0 Accepted`. */
export class LmtpSession {
  private buffer = '';
  private waiting: ((line: string) => void)[] = [];
  private readonly lines: string[] = [];

  private constructor(readonly socket: net.Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.buffer += chunk.toString('latin1');
      for (let end = this.buffer.indexOf('\r\n'); end >= 0; end = this.buffer.indexOf('\r\n')) {
        const line = this.buffer.slice(0, end);
        this.buffer = this.buffer.slice(end + 2);
        // a dash after the code: the reply goes on
        if (line[3] !== '-') this.hear(line);
      }
    });
    socket.on('error', () => this.hear('closed'));
    socket.on('close', () => this.hear('closed'));
  }

  static async open(port: number): Promise<LmtpSession> {
    const session = new LmtpSession(net.connect(port, '127.0.0.1'));
    await session.reply();
    await session.say('LHLO mta.tunda.it');
    return session;
  }

  async say(command: string): Promise<string> {
    this.socket.write(`${command}\r\n`);
    return this.reply();
  }

  /** Sends the bytes after DATA and gives one reply for each recipient. */
  async data(raw: Buffer, recipients = 1): Promise<string[]> {
    const asked = await this.say('DATA');
    if (!asked.startsWith('354')) return [asked];
    const stuffed = raw.toString('latin1').replace(/(^|\r\n)\./g, '$1..');
    this.socket.write(Buffer.from(`${stuffed}${stuffed.endsWith('\r\n') ? '' : '\r\n'}.\r\n`, 'latin1'));
    const replies: string[] = [];
    for (let i = 0; i < recipients; i++) replies.push(await this.reply());
    return replies;
  }

  async quit(): Promise<void> {
    this.socket.end('QUIT\r\n');
    if (!this.socket.closed) await once(this.socket, 'close');
  }

  private hear(line: string): void {
    const next = this.waiting.shift();
    if (next) next(line);
    else this.lines.push(line);
  }

  private reply(): Promise<string> {
    const line = this.lines.shift();
    return line === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(line);
  }
}

/** How an MTA hands a mail over. */
export interface Delivery {
  from?: string;
  to?: string[];
  ip?: string;
  helo?: string;
}

/** Delivers one mail in a session of its own; gives the reply to the first recipient. */
export async function deliver(port: number, raw: Buffer, delivery: Delivery = {}): Promise<string> {
  const { from = 'mario@rossi.it', to = ['assistenza@tunda.it'], ip, helo = 'mx.rossi.it' } = delivery;
  const session = await LmtpSession.open(port);
  if (ip) await session.say(`XFORWARD NAME=${helo} ADDR=${ip} PROTO=ESMTP HELO=${helo}`);
  await session.say(`MAIL FROM:<${from}>`);
  for (const recipient of to) {
    const answer = await session.say(`RCPT TO:<${recipient}>`);
    if (!answer.startsWith('250')) {
      await session.quit();
      return answer;
    }
  }
  const [reply = ''] = await session.data(raw, to.length);
  await session.quit();
  return reply;
}

/** A mail as the relay got it. */
export interface SentMail extends ParsedMail {
  raw: string;
  envelopeFrom: string;
  envelopeTo: string[];
}

/** A relay on loopback; what it says can be changed. */
export class TestRelay {
  readonly mails: SentMail[] = [];
  /** Set to refuse: the code and text of the next answers. */
  refusal: { code: number; text: string } | null = null;
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => {
        const { refusal } = this;
        done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks);
          void simpleParser(raw).then((mail) => {
            const { mailFrom, rcptTo } = session.envelope;
            const envelope = {
              envelopeFrom: mailFrom ? mailFrom.address : '',
              envelopeTo: rcptTo.map(({ address }) => address),
            };
            this.mails.push({ ...mail, raw: raw.toString('latin1'), ...envelope });
            done();
          }, done);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<TestRelay> {
    const relay = new TestRelay();
    relay.server.listen(0, '127.0.0.1');
    await once(relay.server.server, 'listening');
    return relay;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
