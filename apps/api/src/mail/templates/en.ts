import { CLOSE_RESOLVED_AFTER_DAYS } from '@tunda/domain';
import type { Block } from './letter.js';
import type { LetterLink, LetterTicket, Texts } from './texts.js';

const DEPARTMENTS = { technical: 'technical support', administrative: 'administration', commercial: 'sales' };

const greeting = (name: string): Block => ({ kind: 'text', text: `Hello ${name},` });
const signature: Block = { kind: 'text', text: 'Tunda Assistenza' };
const toTicket = (ticket: LetterTicket): Block => ({ kind: 'link', label: 'See the ticket', url: ticket.url });
const howToAnswer = (ticket: LetterTicket): Block => ({
  kind: 'small',
  text: `Ticket ${ticket.number}. To answer, just reply to this e-mail, or write in the customer area.`,
});
const footer = (link: LetterLink): Block => ({
  kind: 'small',
  text:
    `The link is valid for ${link.validFor} hours and works once. ` +
    'If you did not ask for this e-mail, ignore it: nothing changes.',
});

export const en: Texts = {
  ticketOpened: (ticket) => ({
    subject: `[#${ticket.number}] ${ticket.subject}`,
    blocks: [
      greeting(ticket.contactName),
      { kind: 'text', text: `we have received your request “${ticket.subject}”. Its number is ${ticket.number}.` },
      {
        kind: 'text',
        text:
          `What happens now: a person reads it (${DEPARTMENTS[ticket.department]}) and answers you here and in the ` +
          'customer area. To add something, reply to this e-mail.',
      },
      toTicket(ticket),
      signature,
    ],
  }),
  replySent: (ticket, reply) => ({
    subject: `Re: [#${ticket.number}] ${ticket.subject}`,
    blocks: [
      { kind: 'message', text: reply.body },
      ...(reply.filesLeftBehind.length > 0
        ? [
            {
              kind: 'text' as const,
              text: `Files to download in the customer area, too large for an e-mail: ${reply.filesLeftBehind.join(', ')}.`,
            },
          ]
        : []),
      signature,
      toTicket(ticket),
      howToAnswer(ticket),
    ],
  }),
  ticketResolved: (ticket) => ({
    subject: `Re: [#${ticket.number}] ${ticket.subject}`,
    blocks: [
      greeting(ticket.contactName),
      { kind: 'text', text: `we think your request “${ticket.subject}” is solved.` },
      {
        kind: 'text',
        text:
          'If it is, there is nothing to do: ' +
          `the ticket closes by itself in ${CLOSE_RESOLVED_AFTER_DAYS} days. ` +
          'If something is still wrong, reply to this e-mail and the ticket opens again.',
      },
      toTicket(ticket),
      signature,
    ],
  }),
  passwordReset: (link) => ({
    subject: 'Set a new password',
    blocks: [
      greeting(link.name),
      { kind: 'text', text: 'with this link you can set a new password for Tunda Assistenza.' },
      { kind: 'link', label: 'Set the password', url: link.url },
      footer(link),
    ],
  }),
  invitation: (link) => ({
    subject: 'Your access to Tunda Assistenza',
    blocks: [
      greeting(link.name),
      { kind: 'text', text: 'your access to Tunda Assistenza is ready. Choose your password first.' },
      { kind: 'link', label: 'Choose the password', url: link.url },
      footer(link),
    ],
  }),
  addressAdded: (added) => ({
    subject: 'A new address may write for your account',
    blocks: [
      greeting(added.name),
      {
        kind: 'text',
        text:
          `from now on mail from ${added.address} counts as written by ${added.contactName}: ` +
          'support takes it in at once.',
      },
      { kind: 'text', text: 'If you did not expect this, remove the address and open a ticket.' },
      { kind: 'link', label: 'See the authorised addresses', url: added.url },
      signature,
    ],
  }),
};
