import { Injectable } from '@nestjs/common';
import { DomainError, NotFound, type ChangeCustomerDto, type Customer, type CustomerKind } from '@tunda/domain';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import { brokenConstraint, type Tx } from '../database/in-transaction.js';
import { CustomerEntity } from './customer.entity.js';

/** The rows of accounts, for the contacts topic, which makes and changes them together with their people. */
@Injectable()
export class CustomersService {
  constructor(private readonly clock: Clock) {}

  /** Keeps a new account. Gives its id. Throws external-id-taken. */
  async add(tx: Tx, request: { kind: CustomerKind; name: string; externalId?: string | undefined }): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const { kind } = request;
    const externalId = request.externalId?.trim() || null;
    await keeping(() =>
      tx.insert(CustomerEntity, { id, kind, name: request.name.trim(), externalId, createdAt: now, updatedAt: now }),
    );
    return id;
  }

  /** The account, locked: changes of one account wait for each other. Throws NotFound. */
  async lock(tx: Tx, id: string): Promise<Customer> {
    const customer = await tx.findOne(CustomerEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!customer) throw new NotFound('Customer');
    return customer;
  }

  /** Changes what was named; an empty external id takes it away. Gives what it became. Throws NotFound, external-id-taken. */
  async change(tx: Tx, id: string, request: ChangeCustomerDto): Promise<Customer> {
    const customer = await this.lock(tx, id);
    const changed: Customer = {
      ...customer,
      kind: request.kind ?? customer.kind,
      name: request.name?.trim() ?? customer.name,
      externalId: request.externalId === undefined ? customer.externalId : request.externalId.trim() || null,
      updatedAt: this.clock.now(),
    };
    await keeping(() => tx.update(CustomerEntity, { id }, changed));
    return changed;
  }
}

async function keeping(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (brokenConstraint(error) === 'customer_external_id')
      throw new DomainError('external-id-taken', 'conflict', 'Another customer has this external id');
    throw error;
  }
}
