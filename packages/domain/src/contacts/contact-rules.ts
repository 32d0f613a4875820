import type { ContactActor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { ChangeContactDto, CreateContactDto } from './contact.dto.js';
import type { Contact, ContactAddress } from './contact.js';

/** A contact as an acting person; the main contact may do everything, whatever the boxes say. */
export function actingContact(contact: Contact): ContactActor {
  return {
    kind: 'contact',
    id: contact.id,
    customerId: contact.customerId,
    name: contact.name,
    canOpenTickets: contact.isMain || contact.opensTickets,
    seesAllTickets: contact.isMain || contact.seesAllTickets,
    managesContacts: contact.isMain || contact.managesContacts,
  };
}

/** An account without exactly one main contact would have nobody to ask. */
export class MainContactRequired extends DomainError {
  constructor() {
    super('main-contact-required', 'conflict', 'Make another contact the main contact first');
  }
}

/** A new contact; she may open tickets unless somebody says otherwise, and nothing else. Ids come from outside. */
export function newContact(
  ids: { id: string; code: string },
  customerId: string,
  request: CreateContactDto,
  isMain: boolean,
  now: Date,
): Contact {
  return {
    ...ids,
    customerId,
    name: request.name.trim(),
    isMain,
    opensTickets: request.opensTickets ?? true,
    seesAllTickets: request.seesAllTickets ?? false,
    managesContacts: request.managesContacts ?? false,
    language: request.language ?? 'it',
    removedAt: null,
    createdAt: now,
  };
}

/** Changes what was named. The main contact stays main until another one takes her place. */
export function changeContact(contact: Contact, request: ChangeContactDto): Contact {
  if (contact.isMain && request.isMain === false) throw new MainContactRequired();
  return {
    ...contact,
    name: request.name?.trim() ?? contact.name,
    isMain: request.isMain ?? contact.isMain,
    opensTickets: request.opensTickets ?? contact.opensTickets,
    seesAllTickets: request.seesAllTickets ?? contact.seesAllTickets,
    managesContacts: request.managesContacts ?? contact.managesContacts,
    language: request.language ?? contact.language,
  };
}

/** Takes all authority away; her name stays on what she wrote. */
export function removeContact(contact: Contact, now: Date): Contact {
  if (contact.isMain) throw new MainContactRequired();
  return { ...contact, removedAt: now };
}

/** Refuses to take away the address she is written to: it is her log-in, and a contact without any address is none. */
export function assertCanRemoveAddress(address: ContactAddress, addressesOfContact: number): void {
  if (addressesOfContact <= 1) throw new DomainError('last-address', 'conflict', 'A contact needs an address');
  if (address.isPrimary) throw new DomainError('login-address', 'conflict', 'The address is her log-in');
}
