import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { inTransaction } from '../database/in-transaction.js';
import { SETTINGS, type Settings } from '../settings.js';
import { oneLine } from './clean-text.js';
import { examineMail, glance } from './examine-mail.js';
import { FileMailService, seenHeaders } from './file-mail.service.js';
import { IncomingMailEntity } from './incoming-mail.entity.js';
import { claimMail, keepFiled, lockClaimed, type ClaimedMail } from './incoming-mail-rows.js';
import { LIMITS } from './mail-limits.js';
import { MailReader } from './mail-reader.js';
import { MailStore } from './mail-store.js';
import { scanHeaders } from './scan-headers.js';

/** Longer than reading (15 s) and checking (15 s) may take; after it, a mail a killed worker held is taken again. */
const LEASE_MS = 45_000;
const POLL_MS = 3_000;
const ATTEMPTS = 5;
const FIRST_RETRY_MS = 30_000;

/**
 * Works through the mails that were stored: reads each in a thread, decides, and writes ticket, verification, promises and
 * the mail's own state in one transaction. Any number of instances may run it; a mail is worked once, and a worker that
 * dies loses nothing.
 */
@Injectable()
export class ReceiveMailService implements OnApplicationShutdown {
  private readonly log = new Logger('incoming mail');
  private readonly reader: MailReader;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private started = false;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly files: FileMailService,
    store: MailStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.reader = new MailReader({ dnsServers: settings.mailDnsServers, givesUp: false });
    store.onStored(() => this.wake());
  }

  start(): void {
    this.started = true;
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    // a mail being read is given back, not waited for
    await this.reader.stop();
    await this.running;
  }

  /** Works until nothing is due. Gives the number of mails it took. Tests call it instead of waiting. */
  async drain(): Promise<number> {
    const lanes = Array.from({ length: LIMITS.readers }, () => this.lane());
    return (await Promise.all(lanes)).reduce((sum, taken) => sum + taken, 0);
  }

  private wake(): void {
    if (!this.started || this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.round();
  }

  private async round(): Promise<void> {
    do {
      this.again = false;
      await this.drain().catch((error: Error) => this.log.error(`Mails could not be worked on: ${error.message}`));
    } while (this.again && !this.stopped);
    this.running = undefined;
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), POLL_MS).unref();
  }

  private async lane(): Promise<number> {
    let taken = 0;
    while (!this.stopped) {
      const mail = await claimMail(this.dataSource, this.clock.now(), LEASE_MS);
      if (!mail) break;
      taken += 1;
      await this.work(mail);
    }
    return taken;
  }

  private async work(mail: ClaimedMail): Promise<void> {
    try {
      // each earlier attempt ended a process: this mail must not end a sixth
      if (mail.attempts > ATTEMPTS) throw new Error('the worker died with this mail in hand');
      const { ip, helo, from } = mail.envelope;
      const options = { session: { ip, helo, from }, deskAddress: this.settings.mailAddress };
      const examined = await examineMail(this.reader, mail.raw, options);
      const seen = seenHeaders(mail.raw, examined);
      await inTransaction(this.dataSource, async (tx) => {
        if (!(await lockClaimed(tx, mail))) return;
        const filed = await this.files.file(tx, mail, examined, seen);
        await keepFiled(tx, mail.id, seen, filed);
      });
    } catch (error) {
      await this.failed(mail, error instanceof Error ? error.message : String(error));
    }
  }

  private async failed(mail: ClaimedMail, message: string): Promise<void> {
    // stopping is nobody's failure: the mail is free at once
    const free = this.stopped;
    const over = mail.attempts >= ATTEMPTS && !free;
    const lastError = oneLine(message, 1000);
    this.log[free ? 'debug' : 'error'](`Mail ${mail.id}, attempt ${mail.attempts}: ${lastError}`);
    const wait = free ? 0 : FIRST_RETRY_MS * 4 ** (mail.attempts - 1);
    await this.dataSource.getRepository(IncomingMailEntity).update(
      { id: mail.id, attempts: mail.attempts },
      {
        ...glance(scanHeaders(mail.raw)),
        lastError,
        nextAt: new Date(this.clock.now().getTime() + wait),
        ...(over ? { state: 'unreadable', kind: 'unparseable', reasons: ['could-not-be-filed'] } : {}),
        ...(free ? { attempts: mail.attempts - 1 } : {}),
      },
    );
  }
}
