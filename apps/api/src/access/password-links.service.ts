import { Inject, Injectable } from '@nestjs/common';
import {
  DomainError,
  normalizeAddress,
  type Actor,
  type PasswordSetView,
  type RequestPasswordLinkDto,
  type SetPasswordDto,
} from '@tunda/domain';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { Problem } from '../http/problem.js';
import { Outbox } from '../outbox/outbox.js';
import { SETTINGS, type Settings } from '../settings.js';
import { findLogin, type LoginRow } from './login-rows.js';
import { LoginEntity, PasswordLinkEntity } from './login.entity.js';
import { Passwords } from './passwords.js';
import { hashSecret, newSecret } from './secrets.js';
import { SessionsService } from './sessions.service.js';
import { callerPart, keyPart, Throttle } from './throttle.js';
import { isWeakPassword } from './weak-password.js';

/** Why somebody gets a link by mail. */
export type MailedPurpose = 'reset' | 'invitation';
type LinkPurpose = MailedPurpose | 'first-operator';
const HOUR_MS = 3_600_000;
const LIFE_MS: Record<LinkPurpose, number> = {
  reset: HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  'first-operator': 24 * HOUR_MS,
};
const HOUR = 3600;

/** How long a link of this kind is good. */
export const hoursOf = (purpose: LinkPurpose): number => LIFE_MS[purpose] / HOUR_MS;

const notValid = (): DomainError =>
  new DomainError('link-not-valid', 'invalid', 'The link is used, expired or unknown');

/** Single-use links to set a password. Only their hash is kept; the secret is made when the mail is written. */
@Injectable()
export class PasswordLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly throttle: Throttle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Notes that somebody wants a link for this address. Whether anybody has it is looked up later, by the worker. */
  async request(dto: RequestPasswordLinkDto, ip: string): Promise<void> {
    const address = normalizeAddress(dto.address);
    await this.throttle.take([
      { key: `password-link ${keyPart(`${dto.area} ${address}`)}`, tries: 5, seconds: HOUR },
      { key: `password-link ${callerPart(ip)}`, tries: 30, seconds: HOUR },
    ]);
    const id = newId();
    await inTransaction(this.dataSource, (tx) =>
      this.outbox.add(tx, [
        { kind: 'password-link-wanted', payload: { area: dto.area, address }, dedupeKey: `password-link-wanted ${id}` },
      ]),
    );
  }

  /** Makes a link and ends the older ones of this log-in. The only moment its secret exists here. */
  async make(loginId: string, purpose: LinkPurpose): Promise<string> {
    const now = this.clock.now();
    const secret = newSecret();
    await inTransaction(this.dataSource, async (tx) => {
      await tx.update(PasswordLinkEntity, { loginId, usedAt: IsNull(), expiresAt: MoreThan(now) }, { expiresAt: now });
      await tx.insert(PasswordLinkEntity, {
        id: newId(),
        tokenHash: hashSecret(secret),
        loginId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + LIFE_MS[purpose]),
        usedAt: null,
      });
    });
    // in the fragment: browsers send it to no server, so it stands in no log
    return this.address(secret);
  }

  /** A link as operators may see it: without its secret. */
  hidden(): string {
    return this.address('…');
  }

  private address(secret: string): string {
    return `${this.settings.publicUrl}/password/set#token=${secret}`;
  }

  /** Sets the password, uses up the link, ends all sessions of this log-in. @throws link-not-valid, password-too-weak */
  async setPassword(dto: SetPasswordDto, ip: string): Promise<PasswordSetView> {
    await this.throttle.take([{ key: `set-password ${callerPart(ip)}`, tries: 30, seconds: HOUR }]);
    const link = await this.usableLink(dto.token);
    const person = link && (await findLogin(this.dataSource, { loginId: link.loginId }));
    if (!link || !person?.live) throw notValid();
    refuseWeak(dto.password, person);
    const passwordHash = await this.passwords.hash(dto.password);
    await inTransaction(this.dataSource, async (tx) => {
      await this.useUp(tx, link.id);
      await tx.update(LoginEntity, person.loginId, { passwordHash });
      await this.sessions.endAll(tx, person.loginId);
      await this.audit.add(tx, actorOf(person), 'password-set', person.personId);
    });
    return { area: person.area };
  }

  private usableLink(token: string): Promise<PasswordLinkEntity | null> {
    return this.dataSource
      .getRepository(PasswordLinkEntity)
      .findOneBy({ tokenHash: hashSecret(token), usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) });
  }

  /** Of two calls with one link, one wins. */
  private async useUp(tx: Tx, linkId: string): Promise<void> {
    const now = this.clock.now();
    const used = await tx.update(
      PasswordLinkEntity,
      { id: linkId, usedAt: IsNull(), expiresAt: MoreThan(now) },
      { usedAt: now },
    );
    if (used.affected !== 1) throw notValid();
  }
}

function refuseWeak(password: string, person: LoginRow): void {
  if (!isWeakPassword(password, [person.address, person.name, person.customerName ?? ''])) return;
  throw new Problem(422, 'password-too-weak', { errors: [{ pointer: '/password', code: 'passwordTooWeak' }] });
}

function actorOf(person: LoginRow): Actor {
  return person.area === 'operator'
    ? { kind: 'operator', id: person.personId, name: person.name, isAdmin: person.isAdmin === true }
    : {
        kind: 'contact',
        id: person.personId,
        name: person.name,
        customerId: person.customerId ?? '',
        canOpenTickets: person.opensTickets,
        seesAllTickets: person.seesAllTickets,
        managesContacts: person.managesContacts,
      };
}
