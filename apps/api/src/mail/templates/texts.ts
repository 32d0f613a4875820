import type { Department } from '@tunda/domain';
import type { Letter } from './letter.js';

/** A ticket as a letter names it. */
export interface LetterTicket {
  /** As people see it: `K7QM-3XTP`. */
  readonly number: string;
  readonly subject: string;
  readonly department: Department;
  readonly contactName: string;
  /** Its page in the customer area. */
  readonly url: string;
}

export interface LetterReply {
  readonly body: string;
  /** Files too large to travel: they wait in the customer area. */
  readonly filesLeftBehind: readonly string[];
}

/** Why a link to set a password is sent. */
export interface LetterLink {
  readonly name: string;
  readonly url: string;
  /** Hours. */
  readonly validFor: number;
}

/** An address that may now write for an account. */
export interface LetterAddress {
  /** Who is told. */
  readonly name: string;
  readonly address: string;
  /** Whose address it is. */
  readonly contactName: string;
  /** Where it can be taken away. */
  readonly url: string;
}

/** Every letter of the desk; each language has all of them or does not compile. */
export interface Texts {
  ticketOpened: (ticket: LetterTicket) => Letter;
  replySent: (ticket: LetterTicket, reply: LetterReply) => Letter;
  ticketResolved: (ticket: LetterTicket) => Letter;
  passwordReset: (link: LetterLink) => Letter;
  invitation: (link: LetterLink) => Letter;
  addressAdded: (added: LetterAddress) => Letter;
}
