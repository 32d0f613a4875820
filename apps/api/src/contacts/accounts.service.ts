import { Injectable } from '@nestjs/common';
import {
  NotFound,
  changeContact,
  newContact,
  removeContact,
  type ChangeContactDto,
  type ChangeCustomerDto,
  type Contact,
  type CreateContactDto,
  type CreateCustomerDto,
  type CustomerView,
  type DeskActor,
  type DoneView,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { CustomersService } from '../customers/customers.service.js';
import { newId, newTicketNumber } from '../database/ids.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { Outbox, type OutboxPromise } from '../outbox/outbox.js';
import { AccountReads } from './account-reads.js';
import { AddressesService } from './addresses.service.js';
import { ContactAddressEntity, ContactEntity } from './contact.entity.js';
import { endLogin, lockContact, lockContactsOf } from './contact-rows.js';

/** An invitation: the access topic makes a log-in and sends the link. Each is a promise of its own, so that it can be repeated. */
function invitation(contactId: string): OutboxPromise {
  const dedupeKey = `contact-invited:${newId()}`;
  return { kind: 'contact-invited', payload: { contactId }, dedupeKey, subjectId: contactId };
}

/** What the desk does with accounts and the people who write for them. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly customers: CustomersService,
    private readonly addresses: AddressesService,
    private readonly reads: AccountReads,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A new account with its main contact. Throws external-id-taken, address-already-registered. */
  async createCustomer(by: DeskActor, dto: CreateCustomerDto): Promise<CustomerView> {
    return inTransaction(this.dataSource, async (tx) => {
      const customerId = await this.customers.add(tx, dto);
      await this.audit.add(tx, by, 'customer-created', customerId, { name: dto.name.trim() });
      await this.addContact(tx, by, customerId, dto.mainContact, true);
      return this.reads.view(tx, customerId);
    });
  }

  /** Throws NotFound, external-id-taken. */
  async changeCustomer(by: DeskActor, id: string, dto: ChangeCustomerDto): Promise<CustomerView> {
    return inTransaction(this.dataSource, async (tx) => {
      const { name, kind, externalId } = await this.customers.change(tx, id, dto);
      await this.audit.add(tx, by, 'customer-changed', id, { name, kind, externalId });
      return this.reads.view(tx, id);
    });
  }

  /** An additional contact. Throws NotFound, address-already-registered. */
  async createContact(by: DeskActor, customerId: string, dto: CreateContactDto): Promise<CustomerView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.customers.lock(tx, customerId);
      await this.addContact(tx, by, customerId, dto, false);
      return this.reads.view(tx, customerId);
    });
  }

  /** Changes permissions and words of a contact; with `isMain` she takes the main contact's place at once. Throws NotFound, main-contact-required. */
  async changeContact(by: DeskActor, id: string, dto: ChangeContactDto): Promise<CustomerView> {
    return inTransaction(this.dataSource, async (tx) => {
      const contact = await this.lockForChange(tx, id, dto.isMain === true);
      const changed = changeContact(contact, dto);
      if (changed.isMain && !contact.isMain)
        await tx.update(ContactEntity, { customerId: contact.customerId, isMain: true }, { isMain: false });
      await tx.update(ContactEntity, { id }, changed);
      await this.audit.add(tx, by, 'contact-changed', id, changes(contact, changed));
      return this.reads.view(tx, contact.customerId);
    });
  }

  /** Takes all authority away at once: addresses and log-in go, her name stays on what she wrote. Throws NotFound, main-contact-required. */
  async removeContact(by: DeskActor, id: string): Promise<CustomerView> {
    return inTransaction(this.dataSource, async (tx) => {
      const contact = await lockContact(tx, id);
      await tx.update(ContactEntity, { id }, removeContact(contact, this.clock.now()));
      await tx.delete(ContactAddressEntity, { contactId: id });
      await endLogin(tx, id);
      await this.audit.add(tx, by, 'contact-removed', id, { name: contact.name });
      return this.reads.view(tx, contact.customerId);
    });
  }

  /** Sends her (again) a link to set a password. Throws NotFound. */
  async invite(by: DeskActor, id: string): Promise<DoneView> {
    return inTransaction(this.dataSource, async (tx) => {
      await lockContact(tx, id);
      await this.audit.add(tx, by, 'contact-invited', id);
      await this.outbox.add(tx, [invitation(id)]);
      return { done: true };
    });
  }

  private async addContact(
    tx: Tx,
    by: DeskActor,
    customerId: string,
    dto: CreateContactDto,
    isMain: boolean,
  ): Promise<void> {
    const contact = newContact({ id: newId(), code: newTicketNumber() }, customerId, dto, isMain, this.clock.now());
    await tx.insert(ContactEntity, contact);
    await this.audit.add(tx, by, 'contact-created', contact.id, changes(null, contact));
    await this.addresses.add(tx, by, contact, dto.address, {
      isPrimary: true,
      sharedReason: dto.sharedReason,
      // she need not be told of herself
      tellMainContact: !isMain,
    });
    if (dto.invite ?? true) await this.outbox.add(tx, [invitation(contact.id)]);
  }

  /** For a new main contact, every contact of the account: two swaps at once wait for each other instead of breaking the one-main rule. */
  private async lockForChange(tx: Tx, id: string, becomesMain: boolean): Promise<Contact> {
    if (!becomesMain) return lockContact(tx, id);
    const found = await tx.findOneBy(ContactEntity, { id });
    const contacts = found ? await lockContactsOf(tx, found.customerId) : [];
    const contact = contacts.find((one) => one.id === id);
    if (!contact) throw new NotFound('Contact');
    return contact;
  }
}

/** What changed, for the audit trail. */
function changes(before: Contact | null, after: Contact): Record<string, string> {
  const watched = ['name', 'isMain', 'opensTickets', 'seesAllTickets', 'managesContacts', 'language'] as const;
  const changed = watched.filter((key) => before?.[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, String(after[key])]));
}
