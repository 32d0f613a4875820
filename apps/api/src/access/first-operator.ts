import { Inject, Injectable } from '@nestjs/common';
import { domainOf } from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { SETTINGS, type Settings } from '../settings.js';
import { LoginEntity } from './login.entity.js';
import { PasswordLinksService } from './password-links.service.js';
import { Passwords } from './passwords.js';

/** A link that must be shown to whoever started the desk. */
export interface FirstLink {
  address: string;
  link: string;
}

/** Nobody can log in to a new desk: the first operator comes from the settings, or from a link printed at the start. */
@Injectable()
export class FirstOperator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly links: PasswordLinksService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Makes the administrator of ADMIN_EMAIL and ADMIN_PASSWORD when there is none; else gives a link, new at each start, until somebody used it. */
  async ensure(): Promise<FirstLink | null> {
    if (await this.someoneCanLogIn()) return null;
    const { admin } = this.settings;
    const passwordHash = admin && (await this.passwords.hash(admin.password));
    const address = admin?.address ?? `admin@${domainOf(this.settings.mailAddress)}`;
    const loginId = await inTransaction(this.dataSource, (tx) => this.makeAdministrator(tx, address, passwordHash));
    return passwordHash ? null : { address, link: await this.links.make(loginId, 'first-operator') };
  }

  private async someoneCanLogIn(): Promise<boolean> {
    const [row] = await this.dataSource.query(
      `SELECT 1 AS one FROM operator o JOIN login l ON l."operatorId" = o."id"
       WHERE o."disabledAt" IS NULL AND l."passwordHash" IS NOT NULL LIMIT 1`,
    );
    return row !== undefined;
  }

  private async makeAdministrator(tx: Tx, address: string, passwordHash: string | null): Promise<string> {
    // two processes may start at once
    await tx.query('LOCK TABLE operator IN SHARE ROW EXCLUSIVE MODE');
    const now = this.clock.now();
    const [operator] = await tx.query(
      `INSERT INTO operator ("id", "name", "address", "isAdmin", "createdAt") VALUES ($1, $2, $3, true, $4)
       ON CONFLICT ("address") DO UPDATE SET "isAdmin" = true, "disabledAt" = NULL RETURNING "id"`,
      [newId(), address.split('@')[0], address, now],
    );
    const found = await tx.findOneBy(LoginEntity, { operatorId: operator.id });
    if (found) {
      if (passwordHash) await tx.update(LoginEntity, found.id, { passwordHash });
      return found.id;
    }
    const id = newId();
    await tx.insert(LoginEntity, {
      id,
      area: 'operator',
      address,
      passwordHash,
      contactId: null,
      operatorId: operator.id,
      createdAt: now,
      lastLoginAt: null,
    });
    return id;
  }
}
