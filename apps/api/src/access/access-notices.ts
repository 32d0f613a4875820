import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Area } from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { OutboxRelay, type OutboxResult } from '../outbox/outbox-relay.js';
import type { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';
import { Outbox } from '../outbox/outbox.js';
import { findLogin } from './login-rows.js';
import { loginOfContact, loginOfOperator } from './logins.js';
import type { LinkPurpose } from './password-links.service.js';

const DONE: OutboxResult = { done: true };

/** Turns "she was invited" and "somebody asked for a link" into the promise of a mail, where there is somebody to write to. */
@Injectable()
export class AccessNotices implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
  ) {}

  onModuleInit(): void {
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
    purpose: LinkPurpose,
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
}
