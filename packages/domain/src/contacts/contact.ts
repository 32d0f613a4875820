import type { Language } from '../shared/language.js';

/** A person who may write for an account. Every account has exactly one main contact and any number of additional ones. */
export interface Contact {
  id: string;
  customerId: string;
  name: string;
  isMain: boolean;
  /** May open tickets. */
  opensTickets: boolean;
  /** Sees the tickets of the whole account, not only her own. */
  seesAllTickets: boolean;
  /** May change who writes for the account. */
  managesContacts: boolean;
  language: Language;
  /** Eight Crockford characters: stands in reply addresses instead of the id. */
  code: string;
  /** A removed contact has no authority from that moment; her name stays on what she wrote. */
  removedAt: Date | null;
  createdAt: Date;
}

/** An address a contact writes from ("indirizzo autorizzato"). */
export interface ContactAddress {
  id: string;
  contactId: string;
  customerId: string;
  /** Normalised, see email-address.ts. */
  address: string;
  /** Where she is written to, and her log-in. Each contact has exactly one. */
  isPrimary: boolean;
  /** Why an operator let the address stand on a second account; null on the ordinary, only one. */
  sharedReason: string | null;
  createdAt: Date;
}

/** What a contact may do. The main contact may do everything. */
export interface ContactPermissions {
  opensTickets: boolean;
  seesAllTickets: boolean;
  managesContacts: boolean;
}
