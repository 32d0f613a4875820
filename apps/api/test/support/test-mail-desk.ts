import type { ContactActor } from '@tunda/domain';
import { createDeskApp } from '../../src/configure-app.js';
import { ContactEntity } from '../../src/contacts/contact.entity.js';
import { IncomingMailEntity } from '../../src/mail/incoming-mail.entity.js';
import { MailWorkers } from '../../src/mail/mail-workers.js';
import { ReceiveMailService } from '../../src/mail/receive-mail.service.js';
import { MessageEntity } from '../../src/tickets/message.entity.js';
import { TicketEntity } from '../../src/tickets/ticket.entity.js';
import { FakeClock } from './fake-clock.js';
import { testDatabase } from './test-database.js';
import { TestDesk } from './test-desk.js';
import { TestDns } from './test-dns.js';
import { aSigningDomain, type Domain } from './test-mail.js';
import { deliver, TestRelay, type Delivery } from './test-mail-wire.js';
import { testSettings } from './test-settings.js';

/** A contact in the database, with what tests ask about her. */
export interface SavedContact extends ContactActor {
  readonly code: string;
  readonly address: string;
}

/** A mail desk under test: real PostgreSQL, real sockets on both sides, a DNS server and keys of the test. */
export class MailDesk {
  private constructor(
    readonly desk: TestDesk,
    readonly dns: TestDns,
    readonly relay: TestRelay,
    readonly port: number,
  ) {}

  static async start(): Promise<MailDesk> {
    const [database, dns, relay] = await Promise.all([testDatabase(), TestDns.start(), TestRelay.start()]);
    // signatures are made and checked by the real clock
    const clock = new FakeClock(new Date());
    const settings = testSettings({
      lmtpPort: 0,
      mailDnsServers: [dns.address],
      smtpUrl: relay.url,
      publicUrl: 'https://desk.test',
    });
    const app = await createDeskApp({ dataSource: database.dataSource, settings, clock });
    const port = (await app.get(MailWorkers).start()) ?? 0;
    return new MailDesk(new TestDesk(app, database, clock, settings), dns, relay, port);
  }

  get clock(): FakeClock {
    return this.desk.clock;
  }

  get dataSource(): TestDesk['database']['dataSource'] {
    return this.desk.database.dataSource;
  }

  async stop(): Promise<void> {
    await this.desk.close();
    await Promise.all([this.dns.stop(), this.relay.stop()]);
  }

  /** Forgets every row and every mail sent. */
  async clear(): Promise<void> {
    await this.settle();
    const keys = await this.dataSource.query('SELECT kid, secret, "createdAt" FROM mail_key');
    await this.desk.database.clear();
    // the keys of the running desk stay, as they do in life
    for (const { kid, secret, createdAt } of keys)
      await this.dataSource.query('INSERT INTO mail_key (kid, secret, "createdAt") VALUES ($1, $2, $3)', [
        kid,
        secret,
        createdAt,
      ]);
    this.relay.mails.length = 0;
    this.relay.refusal = null;
  }

  domain(name: string, options: { dmarc?: string | null } = {}): Domain {
    return aSigningDomain(this.dns, name, options);
  }

  /** Hands a mail over by LMTP and works on it. Gives the row it became. */
  async receive(raw: Buffer, delivery: Delivery = {}): Promise<IncomingMailEntity> {
    const reply = await deliver(this.port, raw, delivery);
    if (!reply.startsWith('250')) throw new Error(`The desk did not take the mail: ${reply}`);
    await this.settle();
    const [last] = await this.mails();
    if (!last) throw new Error('The desk took the mail and kept nothing');
    return last;
  }

  /** Waits until every stored mail is worked on, by the desk's own worker or here. */
  async settle(): Promise<void> {
    await this.desk.app.get(ReceiveMailService).drain();
    for (let i = 0; i < 200; i++) {
      const [{ busy }] = await this.dataSource.query(
        `SELECT count(*)::int AS busy FROM incoming_mail WHERE state = 'received' AND "lastError" IS NULL`,
      );
      if (busy === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The mails did not settle');
  }

  /** Sends what is due in the outbox. */
  async sendOut(): Promise<void> {
    await this.desk.drainOutbox();
  }

  /** Mails that arrived, newest first. */
  mails(): Promise<IncomingMailEntity[]> {
    return this.dataSource.getRepository(IncomingMailEntity).find({ order: { receivedAt: 'DESC', id: 'DESC' } });
  }

  tickets(): Promise<TicketEntity[]> {
    return this.dataSource.getRepository(TicketEntity).find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }

  messages(): Promise<MessageEntity[]> {
    return this.dataSource.getRepository(MessageEntity).find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Saves a contact, on an account of her own unless one is named. */
  async contact(facts: Partial<ContactEntity> & { address: string }): Promise<SavedContact> {
    const saved = await this.desk.given.contact({ name: 'Mario Rossi', logsIn: false, ...facts });
    const row = await this.dataSource.getRepository(ContactEntity).findOneByOrFail({ id: saved.id });
    return {
      kind: 'contact',
      ...saved,
      code: row.code,
      canOpenTickets: row.opensTickets,
      seesAllTickets: row.seesAllTickets,
      managesContacts: row.managesContacts,
    };
  }
}
