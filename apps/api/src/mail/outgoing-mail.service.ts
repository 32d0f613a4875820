import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';
import { OutboxRelay, type OutboxResult } from '../outbox/outbox-relay.js';
import { SETTINGS, type Settings } from '../settings.js';
import { oneLine } from './clean-text.js';
import { MailKeyring } from './mail-keys.js';
import { MailRefused, type Smtp } from './smtp.js';
import type { Letterhead, WrittenMail } from './write-mail.js';

/** Injection token of what sends mail; null when no relay is set. */
export const SMTP = Symbol('smtp');

/** There is no mail to send: the ticket is gone, the contact left, nobody is to be told. `failed`: an operator should see it. */
export interface NothingToSend {
  readonly nothing: string;
  readonly failed?: boolean;
}

/**
 * Writes the mail of one promise from the rows as they are now.
 * @param use `show`: for operators to read; secrets are left out and nothing is changed
 */
export type MailWriter = (
  row: OutboxMessageEntity,
  head: Letterhead,
  use: 'send' | 'show',
) => Promise<WrittenMail | NothingToSend>;

/**
 * Everything the desk mails goes through here: a topic registers how the mail of its promise is written, the outbox relay
 * says when. Without a relay (SMTP_URL) promises wait in the outbox, where operators read them.
 */
@Injectable()
export class OutgoingMailService implements OnApplicationShutdown {
  private readonly log = new Logger('outgoing mail');
  private readonly writers = new Map<string, MailWriter>();

  constructor(
    private readonly relay: OutboxRelay,
    private readonly keyring: MailKeyring,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(SMTP) private readonly smtp: Smtp | null,
  ) {}

  /** Call it once per kind, when the module starts. */
  register(kind: string, write: MailWriter): void {
    this.writers.set(kind, write);
    const { smtp } = this;
    if (smtp) this.relay.register(kind, (row) => this.deliver(row, write, smtp));
  }

  /** Kinds of promises that are mails. */
  kinds(): string[] {
    return [...this.writers.keys()];
  }

  /** The mail of a promise as it would be sent now, without secrets; null when there is none. */
  async show(row: OutboxMessageEntity): Promise<WrittenMail | null> {
    const written = await this.writers.get(row.kind)?.(row, await this.letterhead(), 'show');
    return written && !('nothing' in written) ? written : null;
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }

  private async letterhead(): Promise<Letterhead> {
    const { mailAddress: deskAddress, publicUrl } = this.settings;
    return { deskAddress, publicUrl, keys: await this.keyring.read() };
  }

  private async deliver(row: OutboxMessageEntity, write: MailWriter, smtp: Smtp): Promise<OutboxResult> {
    const mail = await write(row, await this.letterhead(), 'send');
    if ('nothing' in mail) {
      this.log.log(`${row.kind} ${row.id}: not sent, ${mail.nothing}`);
      return mail.failed ? { done: false, failed: true, error: `not sent: ${mail.nothing}` } : { done: true };
    }
    try {
      await smtp.send(mail);
    } catch (error) {
      // anything else goes up: the relay tries again later
      if (!(error instanceof MailRefused)) throw error;
      return { done: false, failed: true, error: oneLine(error.message, 500) };
    }
    return { done: true, sentAs: { to: mail.to.address, subject: mail.subject, messageId: mail.messageId } };
  }
}
