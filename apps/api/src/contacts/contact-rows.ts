import { DomainError, NotFound, actingContact, type Contact, type ContactActor } from '@tunda/domain';
import { IsNull } from 'typeorm';
import type { Tx } from '../database/in-transaction.js';
import { ContactAddressEntity, ContactEntity } from './contact.entity.js';

const LOCKED = { mode: 'pessimistic_write' } as const;

/** A living contact, locked until the transaction ends. Throws NotFound. */
export async function lockContact(tx: Tx, id: string): Promise<Contact> {
  const contact = await tx.findOne(ContactEntity, { where: { id, removedAt: IsNull() }, lock: LOCKED });
  if (!contact) throw new NotFound('Contact');
  return contact;
}

/** The same, only within one account: another account's contact is NotFound. */
export async function lockContactOf(tx: Tx, customerId: string, id: string): Promise<Contact> {
  const contact = await tx.findOne(ContactEntity, { where: { id, customerId, removedAt: IsNull() }, lock: LOCKED });
  if (!contact) throw new NotFound('Contact');
  return contact;
}

/** The contact as an acting person, locked; for decisions that name the account too. */
export async function lockActor(tx: Tx, customerId: string, contactId: string): Promise<ContactActor> {
  const contact = await lockContact(tx, contactId);
  if (contact.customerId !== customerId)
    throw new DomainError('contact-of-another-customer', 'conflict', 'The contact belongs to another customer');
  return actingContact(contact);
}

/** The main contact of an account. */
export async function findMainContact(tx: Tx, customerId: string): Promise<Contact | null> {
  return tx.findOneBy(ContactEntity, { customerId, isMain: true, removedAt: IsNull() });
}

/** Every living contact of an account, locked in one order, so that two people who swap the main contact do not meet half-way. */
export async function lockContactsOf(tx: Tx, customerId: string): Promise<Contact[]> {
  const where = { customerId, removedAt: IsNull() };
  return tx.find(ContactEntity, { where, order: { id: 'ASC' }, lock: LOCKED });
}

/** A removed contact's log-in goes with her, so that it cannot wake up again; access stands to the right, its table is named. */
export async function endLogin(tx: Tx, contactId: string): Promise<void> {
  await tx.query(`DELETE FROM login WHERE "contactId" = $1`, [contactId]);
}

/** Living contacts an address stands for; more than one when an operator let accounts share it. */
export async function findContactsBehind(tx: Tx, address: string): Promise<Contact[]> {
  const addresses = await tx.find(ContactAddressEntity, {
    where: { address, contact: { removedAt: IsNull() } },
    relations: { contact: true },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return addresses.flatMap(({ contact }) => (contact ? [contact] : []));
}
