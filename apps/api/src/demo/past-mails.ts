// The mails behind the demo's messages, as they would stand in the table of incoming mail: really signed, readable, with
// the headers a mail programme writes.
import { createHash } from 'node:crypto';
import { domainOf, formatTicketNumber, type Evidence, type IncomingState, type TrustLevel } from '@tunda/domain';
import type { Examination } from '../mail/examine-mail.js';
import { NO_ACKNOWLEDGEMENT, seenHeaders } from '../mail/file-mail.service.js';
import { replyAddress, type MailKeys } from '../mail/reply-address.js';
import { decodeHeader } from '../mail/decode-words.js';
import { scanHeaders, valueOf } from '../mail/scan-headers.js';
import { screenMail } from '../mail/screen-mail.js';
import { composeMail } from './compose-mail.js';
import type { Cast } from './cast.js';
import type { DemoKeys } from './demo-keys.js';
import { DEMO_DOMAINS } from './demo-domains.js';
import type { PlayedHeld } from './play-held-story.js';
import type { Played, PlayedMessage } from './play-story.js';

/** What the mails are written and filed with. */
export interface Letterbox {
  readonly cast: Cast;
  readonly deskAddress: string;
  readonly demoKeys: DemoKeys;
  readonly mailKeys: MailKeys;
}

/** Who wrote a mail and what came of it. */
interface Filing {
  readonly from: { name: string; address: string };
  readonly signedBy: string | null;
  readonly evidence: Evidence;
  readonly level: TrustLevel;
  readonly state: IncomingState;
  readonly reasons: readonly string[];
  readonly to: string;
  readonly subject: string;
  readonly replyTo?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The rows of the mails a played ticket came in with. */
export async function mailsOf(played: Played | PlayedHeld, box: Letterbox): Promise<object[]> {
  const mailed = played.messages.filter(({ message }) => message.incomingMailId !== null);
  return Promise.all(
    mailed.map((one) => {
      const isFirst = one === played.messages[0];
      const filing =
        isFirst && 'verification' in played ? heldMail(played, box) : contactMail(played, one, isFirst, box);
      return rowOf(played, one, filing, box);
    }),
  );
}

function heldMail({ from, subject, verification }: PlayedHeld, box: Letterbox): Filing {
  const { address, name, signedBy, level, replyTo, headers } = from;
  const state = level === 'E' ? 'quarantined' : 'held';
  const { evidence } = verification;
  const to = box.deskAddress;
  return { from: { name, address }, signedBy, evidence, level, state, reasons: [], to, subject, replyTo, headers };
}

function contactMail({ ticket }: Played, { message }: PlayedMessage, isFirst: boolean, box: Letterbox): Filing {
  const contact = box.cast.contacts.find(({ id }) => id === message.contactId);
  const address = box.cast.addresses.find(
    ({ contactId, isPrimary }) => contactId === contact?.id && isPrimary,
  )?.address;
  if (!contact || !address) throw new Error('a mail of the demo has no writer');
  const domain = domainOf(address);
  const policy = DEMO_DOMAINS.find(({ name }) => name === domain)?.dmarc ?? null;
  const token = { number: ticket.number, code: contact.code };
  return {
    from: { name: contact.name, address },
    signedBy: domain,
    evidence: {
      ...{ address, dkim: 'pass', dkimDomain: domain, spf: 'none', dmarc: policy === null ? 'none' : 'pass' },
      ...{ dmarcPolicy: policy, suspicions: [], registered: true, source: 'own' },
    },
    level: policy === null ? 'B' : 'A',
    state: isFirst ? 'new-ticket' : 'threaded',
    reasons: isFirst ? [] : ['routed:token'],
    to: isFirst ? box.deskAddress : replyAddress(box.deskAddress, box.mailKeys, token),
    subject: isFirst ? ticket.subject : `Re: [#${formatTicketNumber(ticket.number)}] ${ticket.subject}`,
  };
}

async function rowOf(played: Played, one: PlayedMessage, filing: Filing, box: Letterbox): Promise<object> {
  const { id, createdAt, body, incomingMailId } = one.message;
  const { from, to, subject, signedBy, replyTo, headers, evidence, level, state } = filing;
  const files = one.files.map(({ filename, declaredType, bytes }) => ({
    filename,
    contentType: declaredType,
    content: bytes(),
  }));
  const messageId = `<${id.slice(-12)}.${createdAt.getTime()}@${domainOf(from.address)}>`;
  const mail = { from, to, subject, text: body, date: createdAt, messageId, signedBy, replyTo, headers, files };
  const raw = await composeMail(mail, box.demoKeys);
  const scan = scanHeaders(raw);
  const screening = screenMail(scan, from.address, subject, box.deskAddress);
  const shown = { from: decodeHeader(valueOf(scan, 'from')), subject };
  const examined: Examination = { scan, ...shown, screening, mail: null, evidence: null };
  const reasons = [...screening.reasons, ...filing.reasons];
  return {
    id: incomingMailId,
    receivedAt: createdAt,
    sha256: createHash('sha256').update(raw).digest('hex'),
    size: raw.length,
    raw,
    envelope: { ingress: 'lmtp', from: from.address, to: [to], ip: null, helo: null },
    ...{ state, kind: screening.kind, level, evidence },
    reasons: screening.next === 'take' ? reasons : [...reasons, NO_ACKNOWLEDGEMENT],
    ...seenHeaders(raw, examined),
    ...{ attempts: 1, nextAt: createdAt, lastError: null, ticketId: played.ticket.id },
  };
}
