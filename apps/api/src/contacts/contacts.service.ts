import { Injectable } from '@nestjs/common';
import { actingContact, normalizeAddress, type Contact, type ContactActor, type Language } from '@tunda/domain';
import { IsNull, type EntityManager } from 'typeorm';
import type { Tx } from '../database/in-transaction.js';
import { prepared } from '../database/prepared.js';
import { ContactAddressEntity, ContactEntity } from './contact.entity.js';
import { findContactsBehind, lockActor } from './contact-rows.js';

/** Whom a mail goes to. */
export interface Addressee {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

const ACTOR = prepared(
  `SELECT "id", "customerId", "name", "isMain", "opensTickets", "seesAllTickets", "managesContacts", "language", "code",
          "removedAt", "createdAt" FROM contact WHERE "id" = $1 AND "removedAt" IS NULL`,
);

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
    const [contact]: (Contact | undefined)[] = await manager.query(ACTOR, [id]);
    return contact ? actingContact(contact) : null;
  }

  /** Where a living contact is written to, and in which language; null when she was removed. */
  async findAddressee(manager: EntityManager, id: string): Promise<Addressee | null> {
    const [row] = await manager.query(
      `SELECT c.name, c.language, a.address FROM contact c
       JOIN contact_address a ON a."contactId" = c.id AND a."isPrimary"
       WHERE c.id = $1 AND c."removedAt" IS NULL`,
      [id],
    );
    return row ?? null;
  }

  /** An address and whose it is; null when it was taken away. */
  async findAddress(
    manager: EntityManager,
    addressId: string,
  ): Promise<{ address: string; contactName: string } | null> {
    const found = await manager.findOne(ContactAddressEntity, {
      where: { id: addressId },
      relations: { contact: true },
    });
    return found && { address: found.address, contactName: found.contact?.name ?? '' };
  }

  /** A living contact, locked, and only if she belongs to this account. Throws NotFound, contact-of-another-customer. */
  lockActor(tx: Tx, customerId: string, contactId: string): Promise<ContactActor> {
    return lockActor(tx, customerId, contactId);
  }
}
