// Facts to a finished mail: text, HTML, headers. Pure: no database, no clock, no network.
import { formatTicketNumber, type Language } from '@tunda/domain';
import type { TicketForMail } from '../tickets/ticket-for-mail.js';
import { oneLine } from './clean-text.js';
import { messageId, replyAddress, type MailKeys } from './reply-address.js';
import { LOOP_HEADER } from './screen-mail.js';
import { en } from './templates/en.js';
import { it } from './templates/it.js';
import { letterHtml, letterText, type Letter } from './templates/letter.js';
import { neutralReceipt } from './templates/neutral-receipt.js';
import type { LetterLink, LetterTicket, Texts } from './templates/texts.js';

/** A mail ready to be sent to one person. */
export interface WrittenMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly replyTo: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Automatic mail goes out with an empty MAIL FROM: nothing may answer it, not even a bounce. */
  readonly nullSender: boolean;
  readonly attachments: readonly { filename: string; mediaType: string; bytes: () => Promise<Buffer> }[];
  readonly ticketNumber: string | null;
}

/** What every mail of this desk needs to know. */
export interface Letterhead {
  readonly deskAddress: string;
  readonly publicUrl: string;
  readonly keys: MailKeys;
}

const TEXTS: Record<Language, Texts> = { it, en };
/** Bytes of files one mail carries; after base64 still under what common servers take. */
export const FILES_MAX = 20 * 1024 * 1024;
const SUBJECT_MAX = 250;

type Automatic = 'auto-replied' | 'auto-generated' | null;

function headersFor(head: Letterhead, automatic: Automatic): Record<string, string> {
  const always = { [LOOP_HEADER]: head.deskAddress };
  if (automatic === null) return always;
  return { ...always, 'Auto-Submitted': automatic, 'X-Auto-Response-Suppress': 'All' };
}

function bodyOf(letter: Letter, language: Language): Pick<WrittenMail, 'subject' | 'text' | 'html'> {
  const clean = { ...letter, subject: oneLine(letter.subject, SUBJECT_MAX) };
  return { subject: clean.subject, text: letterText(clean), html: letterHtml(clean, language) };
}

/** A mail about a ticket, to its contact. */
function ticketMail(
  head: Letterhead,
  ticket: TicketForMail,
  mailId: string,
  automatic: Automatic,
  write: (texts: Texts, ticket: LetterTicket) => Letter,
): WrittenMail {
  const { contact } = ticket;
  const letter = write(TEXTS[contact.language], {
    number: formatTicketNumber(ticket.number),
    subject: oneLine(ticket.subject, 200),
    department: ticket.department,
    contactName: oneLine(contact.name, 100),
    url: `${head.publicUrl}/tickets/${ticket.number}`,
  });
  return {
    ...bodyOf(letter, contact.language),
    to: { name: oneLine(contact.name, 100), address: contact.address },
    messageId: messageId(head.deskAddress, head.keys, ticket.number, mailId),
    replyTo: replyAddress(head.deskAddress, head.keys, { number: ticket.number, code: contact.code }),
    inReplyTo: ticket.previousMailIds.at(-1) ?? null,
    references: ticket.previousMailIds,
    headers: headersFor(head, automatic),
    nullSender: automatic === 'auto-replied',
    attachments: [],
    ticketNumber: ticket.number,
  };
}

/** Acknowledges a new ticket. @param mailId uuid of ours that makes the Message-ID: a repeat is recognised by it */
export function writeTicketOpened(head: Letterhead, ticket: TicketForMail, mailId: string): WrittenMail {
  return ticketMail(head, ticket, mailId, 'auto-replied', (texts, facts) => texts.ticketOpened(facts));
}

/** Says that the desk thinks it solved. */
export function writeTicketResolved(head: Letterhead, ticket: TicketForMail, mailId: string): WrittenMail {
  return ticketMail(head, ticket, mailId, 'auto-generated', (texts, facts) => texts.ticketResolved(facts));
}

/** Carries an operator's answer with its files, or the names of those that are too large. */
export function writeReplySent(
  head: Letterhead,
  ticket: TicketForMail & { message: NonNullable<TicketForMail['message']> },
  mailId: string,
): WrittenMail {
  const { message } = ticket;
  const carried: typeof message.attachments = [];
  let total = 0;
  for (const file of message.attachments) {
    if (total + file.size > FILES_MAX) continue;
    total += file.size;
    carried.push(file);
  }
  const filesLeftBehind = message.attachments.filter((file) => !carried.includes(file)).map((file) => file.filename);
  const mail = ticketMail(head, ticket, mailId, null, (texts, facts) =>
    texts.replySent(facts, { body: message.body, filesLeftBehind }),
  );
  return { ...mail, attachments: carried };
}

/** A mail that belongs to no ticket. */
function plainMail(
  head: Letterhead,
  to: WrittenMail['to'],
  language: Language,
  mailId: string,
  automatic: Automatic,
  letter: Letter,
): WrittenMail {
  return {
    ...bodyOf(letter, language),
    to: { name: oneLine(to.name, 100), address: to.address },
    messageId: `<${mailId}@${head.deskAddress.slice(head.deskAddress.lastIndexOf('@') + 1)}>`,
    replyTo: null,
    inReplyTo: null,
    references: [],
    headers: headersFor(head, automatic),
    nullSender: automatic === 'auto-replied',
    attachments: [],
    ticketNumber: null,
  };
}

/** The fixed text for a sender nobody knows. */
export function writeNeutralReceipt(head: Letterhead, address: string, mailId: string): WrittenMail {
  return plainMail(head, { name: '', address }, 'it', mailId, 'auto-replied', neutralReceipt);
}

/** A link to set a password: `invitation` for a new log-in, `reset` when somebody asked for it. */
export function writePasswordLink(
  head: Letterhead,
  purpose: 'invitation' | 'reset',
  to: WrittenMail['to'],
  language: Language,
  link: Omit<LetterLink, 'name'>,
  mailId: string,
): WrittenMail {
  const texts = TEXTS[language];
  const facts = { ...link, name: oneLine(to.name, 100) };
  const letter = purpose === 'invitation' ? texts.invitation(facts) : texts.passwordReset(facts);
  return plainMail(head, to, language, mailId, 'auto-generated', letter);
}

/** Tells the main contact that one more address may write for the account. */
export function writeAddressAdded(
  head: Letterhead,
  to: WrittenMail['to'] & { language: Language },
  added: { address: string; contactName: string },
  mailId: string,
): WrittenMail {
  const facts = {
    name: oneLine(to.name, 100),
    address: oneLine(added.address, 254),
    contactName: oneLine(added.contactName, 100),
    url: `${head.publicUrl}/contacts`,
  };
  return plainMail(head, to, to.language, mailId, 'auto-generated', TEXTS[to.language].addressAdded(facts));
}
