import { Inject, Injectable } from '@nestjs/common';
import {
  normalizeAddress,
  NotFound,
  type Area,
  type CurrentContactView,
  type CurrentOperatorView,
  type Language,
  type LogInDto,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { inTransaction } from '../database/in-transaction.js';
import { Problem } from '../http/problem.js';
import { SETTINGS, type Settings } from '../settings.js';
import { findLogin, type LoginRow } from './login-rows.js';
import { LoginEntity } from './login.entity.js';
import { Passwords } from './passwords.js';
import { SessionsService, type Origin } from './sessions.service.js';
import { callerPart, keyPart, Throttle, type Limit } from './throttle.js';

const QUARTER_HOUR = 900;
const HOUR = 3600;

/** Wrong tries allowed, the narrowest limit first: per account from one caller, per caller over all accounts, per account from everywhere. */
function limitsOf(area: Area, address: string, ip: string): Limit[] {
  const account = keyPart(`${area} ${address}`);
  const caller = callerPart(ip);
  return [
    { key: `log-in ${account} ${caller}`, tries: 10, seconds: QUARTER_HOUR },
    { key: `log-in ${caller}`, tries: 60, seconds: QUARTER_HOUR },
    { key: `log-in ${account}`, tries: 50, seconds: HOUR },
  ];
}

/** Lets people in by address and password, and tells them who they are. */
@Injectable()
export class LogInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly throttle: Throttle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Unknown address, no password yet, removed person and wrong password are one answer, and take one time. @throws 401, 429 */
  async logIn(
    area: Area,
    dto: LogInDto,
    origin: Origin,
  ): Promise<{ person: LoginRow; session: { secret: string; expiresAt: Date } }> {
    const address = normalizeAddress(dto.address);
    const limits = limitsOf(area, address, origin.ip);
    await this.throttle.take(limits);
    const found = await findLogin(this.dataSource, { area, address });
    const usable = found?.live ? found : undefined;
    const right = await this.passwords.verify(usable?.passwordHash ?? null, dto.password);
    if (!usable || !right) throw new Problem(401, 'wrong-credentials');
    await this.throttle.giveBack(limits);
    const rehashed = this.passwords.isOutdated(usable.passwordHash ?? '')
      ? { passwordHash: await this.passwords.hash(dto.password) }
      : {};
    const session = await inTransaction(this.dataSource, async (tx) => {
      await tx.update(LoginEntity, usable.loginId, { lastLoginAt: this.clock.now(), ...rehashed });
      return this.sessions.open(tx, usable.loginId, area, origin);
    });
    return { person: usable, session };
  }

  async currentContact(loginId: string): Promise<CurrentContactView> {
    return contactView(await this.person(loginId));
  }

  async currentOperator(loginId: string): Promise<CurrentOperatorView> {
    return this.operatorView(await this.person(loginId));
  }

  operatorView(person: LoginRow): CurrentOperatorView {
    return {
      id: person.personId,
      name: person.name,
      address: person.address,
      isAdmin: person.isAdmin === true,
      language: person.language,
      demo: this.settings.demo,
    };
  }

  /** The language she is written to and shown. */
  async changeLanguage(loginId: string, language: Language): Promise<void> {
    const person = await this.person(loginId);
    const table = person.area === 'operator' ? 'operator' : 'contact';
    await inTransaction(this.dataSource, async (tx) => {
      await tx.query(`UPDATE ${table} SET "language" = $2 WHERE "id" = $1`, [person.personId, language]);
    });
  }

  private async person(loginId: string): Promise<LoginRow> {
    const person = await findLogin(this.dataSource, { loginId });
    if (!person) throw new NotFound('Log-in');
    return person;
  }
}

export function contactView(person: LoginRow): CurrentContactView {
  return {
    id: person.personId,
    name: person.name,
    address: person.address,
    customerId: person.customerId ?? '',
    customerName: person.customerName ?? '',
    canOpenTickets: person.isMain || person.opensTickets,
    seesAllTickets: person.isMain || person.seesAllTickets,
    managesContacts: person.isMain || person.managesContacts,
    language: person.language,
    lastLoginAt: person.lastLoginAt?.toISOString() ?? null,
  };
}
