import { Injectable } from '@nestjs/common';
import { actingContact, normalizeAddress, type ContactActor } from '@tunda/domain';
import { IsNull, type EntityManager } from 'typeorm';
import type { Tx } from '../database/in-transaction.js';
import { ContactEntity } from './contact.entity.js';
import { findContactsBehind, lockActor } from './contact-rows.js';

/** What other topics ask of contacts; people's own changes are in AccountsService. */
@Injectable()
export class ContactsService {
  /** Living contacts behind an address, as acting persons: none, one, or several when accounts share it. */
  async findSenders(tx: Tx, address: string): Promise<ContactActor[]> {
    return (await findContactsBehind(tx, normalizeAddress(address))).map(actingContact);
  }

  /** The contact a reply address was written for, if she still is one. */
  async findByCode(manager: EntityManager, code: string): Promise<ContactActor | null> {
    const contact = await manager.findOneBy(ContactEntity, { code, removedAt: IsNull() });
    return contact && actingContact(contact);
  }

  /** A living contact as an acting person, read anew: whoever was removed has no authority. */
  async findActor(manager: EntityManager, id: string): Promise<ContactActor | null> {
    const contact = await manager.findOneBy(ContactEntity, { id, removedAt: IsNull() });
    return contact && actingContact(contact);
  }

  /** The same, locked, and only if she belongs to this account. Throws NotFound, contact-of-another-customer. */
  lockActor(tx: Tx, customerId: string, contactId: string): Promise<ContactActor> {
    return lockActor(tx, customerId, contactId);
  }
}
