import { newId } from '../../src/database/ids.js';
import { inTransaction } from '../../src/database/in-transaction.js';
import { PasswordLinksService } from '../../src/access/password-links.service.js';
import { MailStore } from '../../src/mail/mail-store.js';
import { Outbox } from '../../src/outbox/outbox.js';
import { GivenTickets } from './given-tickets.js';
import { PASSWORD, type GivenContact, type GivenPerson } from './given.js';
import type { TestDesk } from './test-desk.js';

/** Everybody who may knock at a route. */
export type Visitor = 'nobody' | 'contact' | 'stranger' | 'operator' | 'admin' | 'token' | 'token-without-scope';

/** The people of the matrix, and builders of whatever a route is about; each gives the id its path wants. */
export class MatrixWorld {
  readonly tickets: GivenTickets;

  private constructor(
    readonly desk: TestDesk,
    readonly contact: GivenContact,
    readonly stranger: GivenContact,
    readonly operator: GivenPerson,
    readonly admin: GivenPerson,
  ) {
    this.tickets = new GivenTickets(desk.database.dataSource, desk.clock);
  }

  static async make(desk: TestDesk): Promise<MatrixWorld> {
    const { given } = desk;
    const operator = await given.operator();
    const admin = await given.operator({ isAdmin: true });
    return new MatrixWorld(desk, await given.contact(), await given.contact(), operator, admin);
  }

  /** A new cookie for one of those who log in. */
  logIn(who: 'contact' | 'stranger' | 'operator' | 'admin'): Promise<string> {
    const area = who === 'contact' || who === 'stranger' ? 'customer' : 'operator';
    return this.desk.logIn(area, this[who].address, PASSWORD);
  }

  /** A session of the contact, or of the operator who asks. */
  async session(who: Visitor): Promise<string> {
    const owner = who === 'operator' || who === 'admin' ? who : 'contact';
    await this.logIn(owner);
    const [row] = await this.desk.database.dataSource.query(
      `SELECT s.id FROM session s JOIN login l ON l.id = s."loginId" WHERE l.address = $1 ORDER BY s.id DESC LIMIT 1`,
      [this[owner].address],
    );
    return row.id;
  }

  /** One more contact of the contact's account. */
  async colleague(): Promise<string> {
    return (await this.desk.given.contact({ customerId: this.contact.customerId })).id;
  }

  address(): Promise<string> {
    return this.tickets.address(this.contact, `${newId()}@cliente.example`);
  }

  /** An upload that waits for a message. */
  async upload(who: Visitor): Promise<string> {
    const uploader = who === 'operator' || who === 'admin' ? this[who] : this.contact;
    return (await this.tickets.attachment({ uploaderId: uploader.id })).id;
  }

  /** A file of a message in the contact's ticket. */
  async file(): Promise<string> {
    const ticket = await this.tickets.ticket(this.contact);
    return (await this.tickets.attachment({ messageId: ticket.messageId })).id;
  }

  async tokenRow(): Promise<string> {
    await this.desk.given.token(['assess']);
    const [row] = await this.desk.database.dataSource.query(`SELECT id FROM api_token ORDER BY id DESC LIMIT 1`);
    return row.id;
  }

  async incomingMail(): Promise<string> {
    const raw = Buffer.from(`From: a@b.example\r\nMessage-ID: <${newId()}@b.example>\r\n\r\nciao`);
    const envelope = { ingress: 'lmtp' as const, from: 'a@b.example', to: [], ip: null, helo: null };
    await this.desk.app.get(MailStore).store(raw, envelope);
    const [row] = await this.desk.database.dataSource.query(`SELECT id FROM incoming_mail ORDER BY id DESC LIMIT 1`);
    return row.id;
  }

  async outgoingMail(): Promise<string> {
    const ticket = await this.tickets.ticket(this.contact);
    const payload = { ticketId: ticket.id, messageId: ticket.messageId };
    await inTransaction(this.desk.database.dataSource, (tx) =>
      this.desk.app
        .get(Outbox)
        .add(tx, [{ kind: 'ticket-opened', payload, dedupeKey: ticket.id, subjectId: ticket.id }]),
    );
    const [row] = await this.desk.database.dataSource.query(`SELECT id FROM outbox_message WHERE "dedupeKey" = $1`, [
      ticket.id,
    ]);
    return row.id;
  }

  /** The secret of a link to set somebody's password. */
  async passwordSecret(): Promise<string> {
    const { address } = await this.desk.given.contact();
    const [row] = await this.desk.database.dataSource.query(`SELECT id FROM login WHERE address = $1`, [address]);
    const url = await this.desk.app.get(PasswordLinksService).make(row.id, 'reset');
    return url.split('token=')[1] ?? '';
  }
}
