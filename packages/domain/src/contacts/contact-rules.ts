import type { ContactActor } from '../shared/actor.js';
import type { Contact } from './contact.js';

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
