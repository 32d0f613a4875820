import { randomBytes, randomInt } from 'node:crypto';
import { domainOf } from '@tunda/domain';
import { type DemoMail } from './compose-mail.js';
import { DEMO_MAILS, type DemoMailKind, type DemoMailKit } from './demo-mail-kinds.js';
import type { MailToAnswer } from './find-reply.js';

/** A mail to send, and what to tell about it. */
export interface DemoSending {
  readonly mail: DemoMail;
  readonly tells: string;
  readonly expected: string;
}

const ROME: Intl.DateTimeFormatOptions = { timeZone: 'Europe/Rome' };
const timeOf = (date: Date): string =>
  date.toLocaleTimeString('it-IT', { ...ROME, hour: '2-digit', minute: '2-digit' });
const dayOf = (date: Date): string => date.toLocaleDateString('it-IT', { ...ROME, dateStyle: 'long' });

const newMessageId = (address: string): string => `<${randomBytes(9).toString('hex')}@${domainOf(address)}>`;

const PROVIDER_FILES = [
  {
    filename: 'daticert.xml',
    contentType: 'application/xml',
    content: Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?>\n<postacert tipo="posta-certificata" errore="nessuno"><intestazione>' +
        '<mittente>studioconti@pec-legale.example</mittente></intestazione></postacert>\n',
    ),
  },
  {
    filename: 'postacert.eml',
    contentType: 'application/octet-stream',
    content: Buffer.from(
      'From: studioconti@pec-legale.example\r\nTo: assistenza@tunda.it\r\nSubject: Richiesta di copia delle fatture\r\n\r\n' +
        'Si chiede copia delle fatture 2025.\r\n',
    ),
  },
];

/** A mail of this kind, worded a little differently each time. */
export function writeDemoMail(kind: Exclude<DemoMailKind, 'reply'>, deskAddress: string, now: Date): DemoSending {
  const kit: DemoMailKit = DEMO_MAILS[kind];
  const letter = kit.letters[randomInt(kit.letters.length)];
  if (!letter) throw new Error(`no letters of kind ${kind}`);
  const { from, subject, replyTo } = letter;
  const mail: DemoMail = {
    ...{ from, to: deskAddress, subject, replyTo, date: now },
    text: letter.text.replaceAll('{time}', timeOf(now)),
    messageId: newMessageId(from.address),
    signedBy: kit.signed ? domainOf(from.address) : null,
    headers: kit.headers,
    files: kind === 'pec' ? PROVIDER_FILES : [],
  };
  return { mail, tells: kit.tells, expected: kit.expected };
}

const ANSWERS = [
  'Grazie per la risposta. Ho provato alle {time} e adesso va meglio, ma vorrei ancora una conferma da parte vostra.',
  'Buongiorno, ho letto: per me va bene, potete procedere. Sono raggiungibile fino alle 18.',
  'Vi confermo quanto chiesto. Una domanda sola: serve altro da parte mia?',
] as const;

/** What a contact's mail programme sends when she answers: her words, then our mail quoted, to our reply address. */
export function writeReply(answered: MailToAnswer, now: Date): DemoSending {
  const { contact, sentAt } = answered;
  const words = ANSWERS[randomInt(ANSWERS.length)] ?? ANSWERS[0];
  const quoted = answered.body
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  const attribution = `Il giorno ${dayOf(sentAt)} alle ore ${timeOf(sentAt)} Tunda Assistenza ha scritto:`;
  const mail: DemoMail = {
    from: contact,
    to: answered.replyTo,
    subject: answered.subject,
    text: `${words.replaceAll('{time}', timeOf(now))}\n\n${contact.name}\n\n${attribution}\n\n${quoted}\n`,
    date: now,
    messageId: newMessageId(contact.address),
    inReplyTo: answered.messageId,
    references: answered.messageId,
    signedBy: domainOf(contact.address),
  };
  return {
    mail,
    tells: 'a contact answers the newest message the desk sent to a demo contact, quoting it',
    expected: 'It joins that ticket, which is open again, with the quoted part folded.',
  };
}
