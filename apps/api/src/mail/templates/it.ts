import { CLOSE_RESOLVED_AFTER_DAYS } from '@tunda/domain';
import type { Block } from './letter.js';
import type { LetterLink, LetterTicket, Texts } from './texts.js';

const DEPARTMENTS = {
  technical: 'assistenza tecnica',
  administrative: 'amministrazione',
  commercial: 'ufficio commerciale',
};

const greeting = (name: string): Block => ({ kind: 'text', text: `Ciao ${name},` });
const signature: Block = { kind: 'text', text: 'Tunda Assistenza' };
const toTicket = (ticket: LetterTicket): Block => ({ kind: 'link', label: 'Vedi il ticket', url: ticket.url });
const howToAnswer = (ticket: LetterTicket): Block => ({
  kind: 'small',
  text: `Ticket ${ticket.number}. Per rispondere basta rispondere a questa e-mail, oppure scrivere nell'area clienti.`,
});
const footer = (link: LetterLink): Block => ({
  kind: 'small',
  text:
    `Il link vale ${link.validFor} ore e si può usare una volta sola. ` +
    'Se non hai chiesto tu questa e-mail, ignorala: non cambia nulla.',
});

export const it: Texts = {
  ticketOpened: (ticket) => ({
    subject: `[#${ticket.number}] ${ticket.subject}`,
    blocks: [
      greeting(ticket.contactName),
      {
        kind: 'text',
        text: `abbiamo ricevuto la tua richiesta «${ticket.subject}». Il suo numero è ${ticket.number}.`,
      },
      {
        kind: 'text',
        text:
          `Cosa succede adesso: la legge una persona (reparto: ${DEPARTMENTS[ticket.department]}) e ti risponde qui e ` +
          "nell'area clienti. Se vuoi aggiungere qualcosa, rispondi a questa e-mail.",
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
              text: `Allegati da scaricare nell'area clienti, troppo grandi per un'e-mail: ${reply.filesLeftBehind.join(', ')}.`,
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
      { kind: 'text', text: `per noi la tua richiesta «${ticket.subject}» è risolta.` },
      {
        kind: 'text',
        text:
          'Se è così, non devi fare nulla: ' +
          `il ticket si chiude da solo tra ${CLOSE_RESOLVED_AFTER_DAYS} giorni. ` +
          'Se qualcosa non va ancora, rispondi a questa e-mail e il ticket si riapre.',
      },
      toTicket(ticket),
      signature,
    ],
  }),
  passwordReset: (link) => ({
    subject: 'Imposta una nuova password',
    blocks: [
      greeting(link.name),
      { kind: 'text', text: 'con questo link puoi impostare una nuova password per Tunda Assistenza.' },
      { kind: 'link', label: 'Imposta la password', url: link.url },
      footer(link),
    ],
  }),
  invitation: (link) => ({
    subject: 'Il tuo accesso a Tunda Assistenza',
    blocks: [
      greeting(link.name),
      {
        kind: 'text',
        text: 'è pronto il tuo accesso a Tunda Assistenza. Per entrare scegli prima la tua password.',
      },
      { kind: 'link', label: 'Scegli la password', url: link.url },
      footer(link),
    ],
  }),
  addressAdded: (added) => ({
    subject: 'Un nuovo indirizzo può scrivere per il tuo account',
    blocks: [
      greeting(added.name),
      {
        kind: 'text',
        text:
          `da adesso le e-mail da ${added.address} valgono come scritte da ${added.contactName}: ` +
          "l'assistenza le prende subito in carico.",
      },
      { kind: 'text', text: 'Se non te lo aspettavi, togli questo indirizzo e apri un ticket.' },
      { kind: 'link', label: 'Vedi gli indirizzi autorizzati', url: added.url },
      signature,
    ],
  }),
};
