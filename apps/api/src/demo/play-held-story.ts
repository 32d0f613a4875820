// Plays what happens to a mail nobody has proven: held, and decided or not.
import {
  admitTicket,
  approveVerification,
  expireVerification,
  formatTicketNumber,
  holdRequest,
  rejectTicket,
  rejectVerification,
  VERIFICATION_DAYS,
  type Actor,
  type ContactActor,
  type ContactAddress,
  type Evidence,
  type Ticket,
  type Verification,
} from '@tunda/domain';
import { idAt } from './cast.js';
import { instant } from './moments.js';
import { asWritten, keepChange, newTicketIdsAt, playSteps, type Played, type Stage } from './play-story.js';
import type { HeldSender, HeldStory } from './story.js';

const DAY_MS = 86_400_000;

/** A line of the audit trail. */
export interface AuditLine {
  readonly at: Date;
  readonly kind: string;
  readonly actor: Actor;
  readonly subjectId: string;
  readonly details: Record<string, string | null>;
}

export interface PlayedHeld extends Played {
  verification: Verification;
  readonly from: HeldSender;
  /** The subject of the mail. */
  readonly subject: string;
  readonly audit: AuditLine[];
  readonly addresses: ContactAddress[];
}

/** What our own checks would have found. */
function evidenceOf(from: HeldSender): Evidence {
  return {
    address: from.address,
    dkim: from.signedBy === null ? 'none' : 'pass',
    dkimDomain: from.signedBy,
    spf: 'none',
    dmarc: from.dmarc,
    dmarcPolicy: from.dmarcPolicy,
    suspicions: from.suspicions,
    registered: from.registered,
    source: 'own',
  };
}

/** `[#{key}]` in a subject: the number of that story's ticket. */
function named(subject: string, mentioned: Ticket | undefined): string {
  return subject.replace(/\{[a-z0-9-]+\}/, mentioned ? formatTicketNumber(mentioned.number) : '');
}

/** @param mentioned the ticket the mail points to */
export function playHeldStory(story: HeldStory, mentioned: Ticket | undefined, stage: Stage): PlayedHeld {
  const { from } = story;
  const at = instant(story.at, stage.now);
  const subject = named(story.subject, mentioned);
  const written = asWritten(story.text, stage.now);
  const request = { department: story.department, subject, channel: 'mail' as const, ...written };
  const held = holdRequest(newTicketIdsAt(at), from.address, request, at);
  const verification: Verification = {
    id: idAt(at),
    ticketId: held.ticket.id,
    state: 'pending',
    claimedAddress: from.address,
    claimedName: from.name,
    level: from.level,
    evidence: evidenceOf(from),
    mentionedTicketId: mentioned?.id ?? null,
    createdAt: at,
    expiresAt: new Date(at.getTime() + VERIFICATION_DAYS * DAY_MS),
    ...{ decidedAt: null, decidedBy: null, method: null, reason: null },
  };
  const played = {
    ticket: held.ticket,
    messages: [],
    events: [],
    verification,
    from,
    subject,
    audit: [],
    addresses: [],
  };
  keepChange(played, held, story.files);
  decide(played, story, stage);
  return played;
}

function decide(played: PlayedHeld, { ends, from }: HeldStory, stage: Stage): void {
  if (!ends) return;
  const { verification, ticket } = played;
  if (ends.does === 'expired') {
    const at = verification.expiresAt;
    const actor = { kind: 'system' } as const;
    played.verification = expireVerification(verification, at);
    keepChange(played, rejectTicket(ticket, actor, 'not verified in time', idAt(at), at));
    played.audit.push({
      at,
      actor,
      kind: 'verification-expired',
      subjectId: verification.id,
      details: { ticketId: ticket.id },
    });
    return;
  }
  const at = instant(ends.at, stage.now);
  const actor = stage.cast.operator(ends.by);
  const { reason } = ends;
  const told = { ticketId: ticket.id, address: from.address, reason };
  if (ends.does === 'rejected') {
    played.verification = rejectVerification(verification, actor.name, reason, at);
    keepChange(played, rejectTicket(ticket, actor, reason, idAt(at), at));
    played.audit.push({ at, actor, kind: 'verification-rejected', subjectId: verification.id, details: told });
    return;
  }
  const contact = stage.cast.contact(ends.contact);
  const owner = { customerId: contact.customerId, contactId: contact.id };
  played.verification = approveVerification(verification, actor.name, ends.method, reason, at);
  keepChange(played, admitTicket(ticket, actor, owner, idAt(at), at));
  giveMessagesTo(played, contact);
  const details = { ...told, contactId: contact.id, method: ends.method };
  played.audit.push({ at, actor, kind: 'verification-approved', subjectId: verification.id, details });
  if (ends.adds) addAddress(played, contact, from.address, at, actor);
  playSteps(played, ends.steps, stage);
}

function giveMessagesTo(played: Played, contact: ContactActor): void {
  for (const [index, { message, files }] of played.messages.entries()) {
    const hers = { author: 'contact', contactId: contact.id, authorName: contact.name } as const;
    if (message.author === 'stranger') played.messages[index] = { message: { ...message, ...hers }, files };
  }
}

function addAddress(played: PlayedHeld, contact: ContactActor, address: string, at: Date, actor: Actor): void {
  const { id: contactId, customerId } = contact;
  const row = { id: idAt(at), contactId, customerId, address, isPrimary: false, sharedReason: null, createdAt: at };
  played.addresses.push(row);
  const details = { address, sharedReason: null };
  played.audit.push({ at, actor, kind: 'contact-address-added', subjectId: contactId, details });
}
