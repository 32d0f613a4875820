import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  DomainError,
  INTAKE_POLICY,
  SUBJECT_MAX,
  assessRequest,
  decideIntake,
  trustLevel,
  type ContactActor,
  type Evidence,
  type Suspicion,
  type TrustLevel,
} from '@tunda/domain';
import { Clock } from '../clock.js';
import { ContactsService } from '../contacts/contacts.service.js';
import type { Tx } from '../database/in-transaction.js';
import { SETTINGS, type Settings } from '../settings.js';
import { MailIntakeService, type MailedRequest, type MailedTicket } from '../tickets/mail-intake.service.js';
import { VerificationService } from '../verification/verification.service.js';
import { isOverBudget } from './acknowledgement-budget.js';
import { cut, oneLine } from './clean-text.js';
import { visibleText } from './cut-quotes.js';
import type { Examination } from './examine-mail.js';
import {
  findEarlierCopy,
  type ClaimedMail,
  type EarlierCopy,
  type Filed,
  type SeenHeaders,
} from './incoming-mail-rows.js';
import { MailKeyring } from './mail-keys.js';
import { NeutralReceipts } from './neutral-receipts.js';
import { readFrom } from './read-from.js';
import type { ReadMail } from './read-mail.js';
import { RouteMailService, type Route } from './route-mail.service.js';
import { valueOf, valuesOf } from './scan-headers.js';
import { NO_REPLY_SENDER } from './screen-mail.js';

/** For so long after a mail came in, its sender is looked up again when DNS fails; then it is decided without. */
const DNS_PATIENCE_MS = 4 * 3_600_000;
const DNS_WAIT_MIN_MS = 5 * 60_000;
const DNS_WAIT_MAX_MS = 3_600_000;
export const NO_SUBJECT = '(nessun oggetto)';
/** Reason on mails that are taken in without any automatic answer. */
export const NO_ACKNOWLEDGEMENT = 'no-acknowledgement';

/** Evidence and what the database adds to it. */
interface Sender {
  readonly evidence: Evidence;
  readonly level: TrustLevel;
  readonly contact: ContactActor | null;
  readonly oneContact: boolean;
}

interface Readable extends Examination {
  readonly mail: ReadMail;
  readonly evidence: Evidence;
}

/** The fields of the mail itself that are kept beside it, whatever becomes of it. */
export function seenHeaders(raw: Buffer, examined: Examination): SeenHeaders {
  const { scan } = examined;
  const id = /<[^<>\s]{1,300}>/.exec(valueOf(scan, 'message-id'))?.[0] ?? null;
  // a mail without Message-ID is known by what its sender wrote, never by a date we made up
  const named = id ?? `${valueOf(scan, 'date')}\n${valueOf(scan, 'subject')}`;
  const body = createHash('sha256').update(raw.subarray(scan.bodyStart)).digest('hex');
  const from = readFrom(valuesOf(scan, 'from')).address ?? valueOf(scan, 'from');
  const key = createHash('sha256').update(`${named}\n${from}\n${body}`).digest('hex');
  return {
    from: examined.from,
    subject: examined.subject,
    messageIdHeader: id && oneLine(id, 302),
    logicalKey: scan.problem ? null : key,
  };
}

/** Decides what becomes of an examined mail and writes it, all in the caller's transaction. */
@Injectable()
export class FileMailService {
  constructor(
    private readonly contacts: ContactsService,
    private readonly tickets: MailIntakeService,
    private readonly verification: VerificationService,
    private readonly routes: RouteMailService,
    private readonly receipts: NeutralReceipts,
    private readonly keyring: MailKeyring,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async file(tx: Tx, claimed: ClaimedMail, examined: Examination, seen: SeenHeaders): Promise<Filed> {
    const { screening, mail, evidence } = examined;
    if (!mail || !evidence) return dropped(examined);
    const readable: Readable = { ...examined, mail, evidence };
    const sender = await this.senderOf(tx, claimed, evidence);
    const facts = { kind: screening.kind, level: sender.level, evidence: sender.evidence, ticketId: null };
    if (sender.level === 'T')
      return { ...facts, state: 'retry', reasons: ['dns-not-answering'], nextAt: this.nextLookUp(claimed.receivedAt) };
    if (screening.next === 'drop-unless-proven' && sender.level !== 'A')
      return { ...facts, state: 'ignored', reasons: [...screening.reasons] };
    const earlier = seen.logicalKey && (await findEarlierCopy(tx, claimed.id, seen.logicalKey));
    if (earlier && !(await this.replaces(tx, earlier, sender)))
      return { ...facts, state: 'duplicate', reasons: [`duplicate-of:${earlier.id}`], ticketId: earlier.ticketId };
    const filed = await this.decide(tx, claimed, readable, sender);
    if (earlier) filed.reasons.push(`replaces:${earlier.id}`);
    return filed;
  }

  /**
   * Whether this copy takes the place of an earlier one: the same mail came first by a path that proved nothing, or an
   * impostor sent its copy ahead to bury it. The held copy then needs no decision any more.
   */
  private async replaces(tx: Tx, earlier: EarlierCopy, sender: Sender): Promise<boolean> {
    const held = earlier.state === 'held' || earlier.state === 'quarantined';
    if (!held || earlier.ticketId === null || INTAKE_POLICY[sender.level].open !== 'accept') return false;
    if (earlier.level !== null && INTAKE_POLICY[earlier.level].open === 'accept') return false;
    return this.verification.withdraw(tx, earlier.ticketId, 'A better proven copy of this mail arrived');
  }

  private async senderOf(tx: Tx, claimed: ClaimedMail, evidence: Evidence): Promise<Sender> {
    const contacts = evidence.address === null ? [] : await this.contacts.findSenders(tx, evidence.address);
    const shared: Suspicion[] = contacts.length > 1 ? ['address-on-several-accounts'] : [];
    const full: Evidence = {
      ...evidence,
      registered: contacts.length > 0,
      suspicions: [...new Set([...evidence.suspicions, ...shared])],
    };
    const patient = this.clock.now().getTime() - claimed.receivedAt.getTime() < DNS_PATIENCE_MS;
    const level = trustLevel(full);
    const decided = level === 'T' && !patient ? trustLevel(withoutWaiting(full)) : level;
    const oneContact = contacts.length === 1;
    return { evidence: full, level: decided, contact: oneContact ? (contacts[0] ?? null) : null, oneContact };
  }

  private nextLookUp(receivedAt: Date): Date {
    const now = this.clock.now().getTime();
    const age = now - receivedAt.getTime();
    return new Date(now + Math.min(Math.max(age, DNS_WAIT_MIN_MS), DNS_WAIT_MAX_MS));
  }

  private async decide(tx: Tx, claimed: ClaimedMail, examined: Readable, sender: Sender): Promise<Filed> {
    const { scan, mail, screening } = examined;
    const keys = await this.keyring.read();
    const recipients = claimed.envelope.to;
    const about = { scan, recipients, subject: mail.subject };
    const route = await this.routes.route(tx, about, sender.contact, this.settings.mailAddress, keys);
    const { routed, validToken } = route;
    // a service's mail to whoever asked it for one is nobody's ticket, even where its address was registered (THREATS T21)
    const machine = screening.reasons.includes(NO_REPLY_SENDER);
    const oneContact = sender.oneContact && !machine;
    const intake = decideIntake(sender.level, { routed, validToken, oneContact });
    const reasons = [...screening.reasons, ...mail.notes, ...route.reasons];
    if (screening.next !== 'take') reasons.push(NO_ACKNOWLEDGEMENT);
    const filed = { kind: screening.kind, level: sender.level, evidence: sender.evidence, reasons };
    if (intake === 'accept' && sender.contact) {
      const accepted = await this.accept(tx, claimed.id, examined, sender.contact, route, reasons);
      if (accepted) return { ...filed, ...accepted };
    }
    const evidence = suspectedBy(sender.evidence, route);
    const ticket = await this.hold(tx, claimed.id, examined, { ...sender, evidence }, route);
    if (intake === 'quarantine') return { ...filed, evidence, state: 'quarantined', ticketId: ticket.ticketId };
    await this.mayAcknowledge(tx, claimed.id, examined, sender, reasons);
    return { ...filed, evidence, state: 'held', ticketId: ticket.ticketId };
  }

  /** Null when the contact may not open tickets: then the request waits for an operator like one nobody has proven. */
  private async accept(
    tx: Tx,
    mailId: string,
    examined: Readable,
    contact: ContactActor,
    route: Route,
    reasons: string[],
  ): Promise<Pick<Filed, 'state' | 'ticketId'> | null> {
    const { mail } = examined;
    const files = [...mail.attachments];
    if (route.ticket) {
      try {
        const answer = { body: mail.text, quotedFrom: mail.quotedFrom };
        const { ticketId } = await this.tickets.answerByMail(tx, route.ticket.ticketId, contact, answer, files, mailId);
        return { state: 'threaded', ticketId };
      } catch (error) {
        // the rule spoke before anything was written: the answer becomes a request of its own
        if (!isRule(error, ['ticket-already-closed', 'ticket-rejected', 'ticket-not-verified'])) throw error;
        reasons.push(error.code);
      }
    }
    try {
      const { ticketId } = await this.tickets.openByMail(tx, contact, requestOf(mail), files, mailId);
      if (await isOverBudget(tx, contact.id, this.clock.now()))
        reasons.push('acknowledgement-budget', NO_ACKNOWLEDGEMENT);
      return { state: 'new-ticket', ticketId };
    } catch (error) {
      if (!isRule(error, ['no-permission'])) throw error;
      reasons.push(error.code);
      return null;
    }
  }

  private async hold(tx: Tx, mailId: string, examined: Readable, sender: Sender, route: Route): Promise<MailedTicket> {
    const { mail, scan } = examined;
    const claimedAddress = sender.evidence.address ?? cut(examined.from, 254);
    const claimedName = readFrom(valuesOf(scan, 'from')).name;
    const request = requestOf(mail);
    const files = [...mail.attachments];
    const ticket = await this.tickets.holdByMail(tx, claimedAddress, request, files, mailId);
    await this.verification.hold(tx, {
      ticketId: ticket.ticketId,
      claimedAddress,
      claimedName,
      level: sender.level,
      evidence: sender.evidence,
      mentionedTicketId: route.mentionedTicketId,
    });
    return ticket;
  }

  private async mayAcknowledge(
    tx: Tx,
    mailId: string,
    examined: Readable,
    sender: Sender,
    reasons: string[],
  ): Promise<void> {
    const { address } = sender.evidence;
    if (!INTAKE_POLICY[sender.level].neutralReceipt || examined.screening.next !== 'take' || address === null) return;
    if (await this.receipts.promise(tx, mailId, address)) reasons.push('neutral-receipt');
  }
}

function dropped({ screening, evidence }: Examination): Filed {
  const { kind } = screening;
  const state = kind === 'unparseable' ? 'unreadable' : kind === 'bounce' ? 'bounce' : 'ignored';
  return { state, kind, level: null, evidence, reasons: [...screening.reasons], ticketId: null };
}

/** The evidence with what DNS did not tell taken as "nothing there". */
function withoutWaiting(evidence: Evidence): Evidence {
  const settled = (check: Evidence['dkim']): Evidence['dkim'] => (check === 'temperror' ? 'none' : check);
  return { ...evidence, dkim: settled(evidence.dkim), spf: settled(evidence.spf), dmarc: settled(evidence.dmarc) };
}

function suspectedBy(evidence: Evidence, route: Route): Evidence {
  const found: Suspicion[] = [];
  if (route.routed === 'other-ticket') found.push('thread-of-somebody-else');
  else if (route.mentionedTicketId !== null && route.reasons.length === 0) found.push('claims-ticket-number');
  if (route.tokenOfRemovedContact) found.push('contact-removed');
  return { ...evidence, suspicions: [...new Set([...evidence.suspicions, ...found])] };
}

function requestOf(mail: ReadMail): MailedRequest {
  const subject = cut(mail.subject, SUBJECT_MAX).trim() || NO_SUBJECT;
  const assessed = assessRequest({ subject, body: visibleText(mail.text, mail.quotedFrom) });
  const department = assessed.issues[0]?.department ?? 'technical';
  return { department, subject, body: mail.text, quotedFrom: mail.quotedFrom };
}

function isRule(error: unknown, codes: readonly string[]): error is DomainError {
  return error instanceof DomainError && codes.includes(error.code);
}
