import { hash } from '@node-rs/argon2';
import type { Area, TokenScope } from '@tunda/domain';
import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ApiTokenEntity, LoginEntity } from '../../src/access/login.entity.js';
import type { Clock } from '../../src/clock.js';
import { ContactAddressEntity, ContactEntity } from '../../src/contacts/contact.entity.js';
import { CustomerEntity } from '../../src/customers/customer.entity.js';
import { newId, newTicketNumber } from '../../src/database/ids.js';
import { OperatorEntity } from '../../src/operators/operator.entity.js';

/** The password of everybody in the tests. */
export const PASSWORD = 'quattro cavalli gialli';
let passwordHash: Promise<string> | undefined;
let numbers = 0;

export interface GivenPerson {
  id: string;
  address: string;
  name: string;
}
export interface GivenContact extends GivenPerson {
  customerId: string;
}

/** Builders that save: a test names only what it is about. */
export class Given {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** An account without contacts. */
  async customer(values: Partial<CustomerEntity> = {}): Promise<CustomerEntity> {
    const now = this.clock.now();
    const row = {
      id: newId(),
      kind: 'company' as const,
      name: `Cliente ${++numbers} S.r.l.`,
      externalId: null,
      createdAt: now,
      updatedAt: now,
      ...values,
    };
    await this.dataSource.getRepository(CustomerEntity).insert(row);
    return row;
  }

  /** A contact who can log in with PASSWORD; the main one of a new account unless said otherwise. */
  async contact(values: Partial<ContactEntity> & { address?: string; logsIn?: boolean } = {}): Promise<GivenContact> {
    const { address = `contatto${++numbers}@cliente.example`, logsIn = true, ...fields } = values;
    const now = this.clock.now();
    const customerId = fields.customerId ?? (await this.customer()).id;
    const row = {
      id: newId(),
      name: 'Giulia Bianchi',
      isMain: values.customerId === undefined,
      opensTickets: true,
      seesAllTickets: false,
      managesContacts: false,
      language: 'it' as const,
      code: newTicketNumber(),
      removedAt: null,
      createdAt: now,
      ...fields,
      customerId,
    };
    await this.dataSource.getRepository(ContactEntity).insert(row);
    await this.dataSource.getRepository(ContactAddressEntity).insert({
      id: newId(),
      contactId: row.id,
      customerId,
      address,
      isPrimary: true,
      sharedReason: null,
      createdAt: now,
    });
    if (logsIn) await this.logIn('customer', address, { contactId: row.id, operatorId: null });
    return { id: row.id, address, name: row.name, customerId };
  }

  /** An operator who can log in with PASSWORD. */
  async operator(values: Partial<OperatorEntity> = {}): Promise<GivenPerson> {
    const row = {
      id: newId(),
      name: 'Marta Conti',
      address: `operatrice${++numbers}@tunda.example`,
      isAdmin: false,
      language: 'it' as const,
      disabledAt: null,
      createdAt: this.clock.now(),
      ...values,
    };
    await this.dataSource.getRepository(OperatorEntity).insert(row);
    await this.logIn('operator', row.address, { contactId: null, operatorId: row.id });
    return { id: row.id, address: row.address, name: row.name };
  }

  /** A programme's token; gives its secret. */
  async token(scopes: TokenScope[], values: Partial<ApiTokenEntity> = {}): Promise<string> {
    const secret = `tda_${randomBytes(32).toString('base64url')}`;
    const now = this.clock.now();
    await this.dataSource.getRepository(ApiTokenEntity).insert({
      id: newId(),
      name: 'Pannello del rivenditore',
      tokenHash: createHash('sha256').update(secret).digest('hex'),
      scopes,
      createdBy: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 30 * 86_400_000),
      lastUsedAt: null,
      endedAt: null,
      ...values,
    });
    return secret;
  }

  private async logIn(
    area: Area,
    address: string,
    owner: { contactId: string | null; operatorId: string | null },
  ): Promise<void> {
    // cheap parameters: hundreds of people are made in the tests
    passwordHash ??= hash(PASSWORD, { memoryCost: 1024, timeCost: 1 });
    await this.dataSource.getRepository(LoginEntity).insert({
      id: newId(),
      area,
      address,
      passwordHash: await passwordHash,
      ...owner,
      createdAt: this.clock.now(),
      lastLoginAt: null,
    });
  }
}
