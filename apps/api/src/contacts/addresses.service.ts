import { Inject, Injectable } from '@nestjs/common';
import {
  DomainError,
  NoPermission,
  NotFound,
  actingContact,
  assertCanRemoveAddress,
  domainOf,
  isNoReplyAddress,
  normalizeAddress,
  type AddContactAddressDto,
  type Actor,
  type ContactActor,
  type ContactView,
  type CustomerView,
  type DeskActor,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { Outbox } from '../outbox/outbox.js';
import { SETTINGS, type Settings } from '../settings.js';
import { AccountReads } from './account-reads.js';
import { keepAddress, type AddressOwner } from './address-rows.js';
import { ContactAddressEntity } from './contact.entity.js';
import { lockContact, lockContactOf, findMainContact } from './contact-rows.js';

/** Which addresses stand for which contact. Whoever changes them changes whose mail is believed: each change is audited and told to the main contact. */
@Injectable()
export class AddressesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: AccountReads,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The desk adds an address. Throws NotFound, address-already-registered. */
  async addForDesk(by: DeskActor, contactId: string, dto: AddContactAddressDto): Promise<CustomerView> {
    return inTransaction(this.dataSource, async (tx) => {
      const contact = actingContact(await lockContact(tx, contactId));
      await this.add(tx, by, contact, dto.address, { sharedReason: dto.sharedReason });
      return this.reads.view(tx, contact.customerId);
    });
  }

  /** The desk takes an address away: from now on it proves nothing. Throws NotFound, last-address, login-address. */
  async removeForDesk(by: DeskActor, contactId: string, addressId: string): Promise<CustomerView> {
    return inTransaction(this.dataSource, async (tx) => {
      const contact = await lockContact(tx, contactId);
      await this.remove(tx, by, contactId, addressId);
      return this.reads.view(tx, contact.customerId);
    });
  }

  /** A contact adds an address to a contact of her own account. Throws no-permission, invalid-input, NotFound, address-already-registered. */
  async addForContact(by: ContactActor, contactId: string, dto: AddContactAddressDto): Promise<ContactView> {
    return inTransaction(this.dataSource, async (tx) => {
      assertManages(by);
      // only an operator may decide that an address stands on two accounts
      if (dto.sharedReason !== undefined) throw new NoPermission('share an address between accounts');
      assertOfAPerson(dto.address, this.settings.mailAddress);
      const contact = actingContact(await lockContactOf(tx, by.customerId, contactId));
      await this.add(tx, by, contact, dto.address, {});
      return this.reads.contact(tx, contactId);
    });
  }

  /** A contact takes an address of her account away. Throws no-permission, NotFound, last-address, login-address. */
  async removeForContact(by: ContactActor, contactId: string, addressId: string): Promise<ContactView> {
    return inTransaction(this.dataSource, async (tx) => {
      assertManages(by);
      await lockContactOf(tx, by.customerId, contactId);
      await this.remove(tx, by, contactId, addressId);
      return this.reads.contact(tx, contactId);
    });
  }

  /** An operator verified who writes from this address. One that stands there already is no error: the aim is reached. */
  async addVerified(
    tx: Tx,
    by: DeskActor,
    contact: ContactActor,
    address: string,
    sharedReason: string | undefined,
  ): Promise<void> {
    if (await tx.existsBy(ContactAddressEntity, { contactId: contact.id, address })) return;
    await this.add(tx, by, contact, address, { sharedReason });
  }

  /** Registers an address, writes it into the audit trail, and promises to tell the main contact. */
  async add(
    tx: Tx,
    by: Actor,
    contact: AddressOwner,
    address: string,
    options: { sharedReason?: string | undefined; isPrimary?: boolean; tellMainContact?: boolean },
  ): Promise<void> {
    const row = await keepAddress(tx, contact, address, {
      isPrimary: options.isPrimary ?? false,
      sharedReason: options.sharedReason?.trim() ?? null,
      now: this.clock.now(),
    });
    await this.audit.add(tx, by, 'contact-address-added', contact.id, {
      address: row.address,
      sharedReason: row.sharedReason,
    });
    if (options.tellMainContact === false) return;
    const main = await findMainContact(tx, contact.customerId);
    if (main)
      await this.outbox.add(tx, [
        {
          kind: 'contact-address-added',
          // contactId: who is told
          payload: { contactId: main.id, addressId: row.id },
          dedupeKey: `contact-address-added:${row.id}`,
          subjectId: contact.id,
        },
      ]);
  }

  private async remove(tx: Tx, by: Actor, contactId: string, addressId: string): Promise<void> {
    const addresses = await tx.findBy(ContactAddressEntity, { contactId });
    const address = addresses.find(({ id }) => id === addressId);
    if (!address) throw new NotFound('Address');
    assertCanRemoveAddress(address, addresses.length);
    await tx.delete(ContactAddressEntity, { id: addressId });
    await this.audit.add(tx, by, 'contact-address-removed', contactId, { address: address.address });
  }
}

function assertManages(by: ContactActor): void {
  if (!by.managesContacts) throw new NoPermission('change contacts');
}

/**
 * Whose mail a customer declares her own becomes her tickets: never a service's that writes to whoever asks for a code, and
 * never the desk's own people. An operator may register them all the same.
 */
function assertOfAPerson(address: string, deskAddress: string): void {
  if (isNoReplyAddress(address) || domainOf(normalizeAddress(address)) === domainOf(deskAddress))
    throw new DomainError('invalid-input', 'invalid', 'Only an operator may register this address');
}
