import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Area } from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { OutboxRelay, type OutboxResult } from '../outbox/outbox-relay.js';
import type { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';
import { Outbox } from '../outbox/outbox.js';
import { OutgoingMailService, type NothingToSend } from '../mail/outgoing-mail.service.js';
import { writePasswordLink, type Letterhead, type WrittenMail } from '../mail/write-mail.js';
import { findLogin } from './login-rows.js';
import { loginOfContact, loginOfOperator } from './logins.js';
import { hoursOf, PasswordLinksService, type MailedPurpose } from './password-links.service.js';

const DONE: OutboxResult = { done: true };

/** Turns "she was invited" and "somebody asked for a link" into the promise of a mail, where there is somebody to write to. */
@Injectable()
export class AccessNotices implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    private readonly outgoing: OutgoingMailService,
    private readonly links: PasswordLinksService,
  ) {}

  onModuleInit(): void {
    this.outgoing.register('password-link', (row, head, use) => this.writeLink(row, head, use));
    this.relay.register('contact-invited', (row) =>
      this.promiseLink(row, 'invitation', (tx) =>
        loginOfContact(tx, { contactId: row.payload.contactId ?? '' }, this.clock.now()),
      ),
    );
    this.relay.register('operator-invited', (row) =>
      this.promiseLink(row, 'invitation', (tx) => loginOfOperator(tx, row.payload.operatorId ?? '', this.clock.now())),
    );
    this.relay.register('password-link-wanted', (row) =>
      this.promiseLink(row, 'reset', (tx) => this.loginBehind(tx, row.payload)),
    );
  }

  /** Who has this address may be told nothing but by mail to it: a contact without a log-in gets her first link this way too. */
  private async loginBehind(tx: Tx, { area, address = '' }: Record<string, string>): Promise<string | undefined> {
    if (area === 'customer') {
      const made = await loginOfContact(tx, { address }, this.clock.now());
      if (made) return made;
    }
    const found = await findLogin(tx, { area: area as Area, address });
    return found?.live ? found.loginId : undefined;
  }

  private async promiseLink(
    row: OutboxMessageEntity,
    purpose: MailedPurpose,
    login: (tx: Tx) => Promise<string | undefined>,
  ): Promise<OutboxResult> {
    await inTransaction(this.dataSource, async (tx) => {
      const loginId = await login(tx);
      if (!loginId) return;
      await this.outbox.add(tx, [
        { kind: 'password-link', payload: { loginId, purpose }, dedupeKey: `password-link ${row.id}` },
      ]);
    });
    return DONE;
  }

  /** The secret is made here, when the mail is about to leave: it rests nowhere, and a second try makes a new one. */
  private async writeLink(
    row: OutboxMessageEntity,
    head: Letterhead,
    use: 'send' | 'show',
  ): Promise<WrittenMail | NothingToSend> {
    const { loginId = '', purpose: wanted } = row.payload;
    const person = await findLogin(this.dataSource, { loginId });
    if (!person?.live) return { nothing: 'the person may not log in any more' };
    const purpose: MailedPurpose = wanted === 'invitation' ? 'invitation' : 'reset';
    const url = use === 'send' ? await this.links.make(loginId, purpose) : this.links.hidden();
    const to = { name: person.name, address: person.address };
    return writePasswordLink(head, purpose, to, person.language, { url, validFor: hoursOf(purpose) }, row.id);
  }
}
