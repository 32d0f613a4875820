import { Injectable } from '@nestjs/common';
import { parseTicketNumber, type ContactActor, type IntakeFacts } from '@tunda/domain';
import { ContactsService } from '../contacts/contacts.service.js';
import type { Tx } from '../database/in-transaction.js';
import { MailIntakeService, type RoutedTicket, type RoutingKey } from '../tickets/mail-intake.service.js';
import { LIMITS } from './mail-limits.js';
import { namedMessageIds, readMessageId, readReplyAddress, type MailKeys } from './reply-address.js';
import { valueOf, type HeaderScan } from './scan-headers.js';

/** Which ticket a mail belongs to and how we know. Routing decides nothing about who wrote it. */
export interface Route {
  readonly ticket: RoutedTicket | null;
  readonly routed: IntakeFacts['routed'];
  /** The reply address was written for the very contact who sent this mail. */
  readonly validToken: boolean;
  /** The contact the reply address was written for is gone. */
  readonly tokenOfRemovedContact: boolean;
  /** The ticket the mail speaks of without being entitled to it; for operators only. */
  readonly mentionedTicketId: string | null;
  /** Stable words. */
  readonly reasons: readonly string[];
}

interface Pointed {
  readonly ticket: RoutedTicket;
  readonly how: 'token' | 'our-message-id' | 'own-message-id';
  readonly code?: string;
}

/** `[#K7QM-3XTP]` and the like in a subject: at most three, whether such tickets exist or not. */
export function numbersIn(subject: string): string[] {
  const found = subject.slice(0, 1000).match(/#\s?[0-9a-z]{4}-?[0-9a-z]{4}(?![0-9a-z])/gi) ?? [];
  return found
    .slice(0, 3)
    .map(parseTicketNumber)
    .filter((number) => number !== null);
}

/** Finds the ticket a mail belongs to: by the reply address, by a Message-ID of ours, by the sender's own earlier one. */
@Injectable()
export class RouteMailService {
  constructor(
    private readonly tickets: MailIntakeService,
    private readonly contacts: ContactsService,
  ) {}

  async route(
    tx: Tx,
    mail: { scan: HeaderScan; recipients: readonly string[]; subject: string },
    sender: ContactActor | null,
    deskAddress: string,
    keys: MailKeys,
  ): Promise<Route> {
    const pointed = await this.pointedTicket(tx, mail, deskAddress, keys);
    if (!pointed) return this.unrouted(tx, mail.subject, null, []);
    const { ticket, how, code } = pointed;
    const reasons = [`routed:${how}`];
    const takesPart = sender !== null && (await this.tickets.takesPart(tx, ticket.ticketId, sender));
    // a Message-ID of somebody else's programme that leads elsewhere says nothing: anybody may have written to both of us
    if (!takesPart && how === 'own-message-id') return this.unrouted(tx, mail.subject, ticket.ticketId, reasons);
    const holder = code === undefined ? null : await this.contacts.findByCode(tx, code);
    return {
      ticket,
      routed: takesPart ? 'own-ticket' : 'other-ticket',
      validToken: holder !== null && holder.id === sender?.id,
      tokenOfRemovedContact: code !== undefined && holder === null,
      mentionedTicketId: ticket.ticketId,
      reasons: takesPart ? reasons : [...reasons, 'not-a-participant'],
    };
  }

  private async unrouted(tx: Tx, subject: string, pointed: string | null, reasons: readonly string[]): Promise<Route> {
    let mentioned = pointed;
    for (const number of numbersIn(subject)) mentioned ??= (await this.find(tx, { number }))?.ticketId ?? null;
    return {
      ticket: null,
      routed: 'nowhere',
      validToken: false,
      tokenOfRemovedContact: false,
      mentionedTicketId: mentioned,
      reasons,
    };
  }

  private async pointedTicket(
    tx: Tx,
    mail: { scan: HeaderScan; recipients: readonly string[] },
    deskAddress: string,
    keys: MailKeys,
  ): Promise<Pointed | null> {
    for (const recipient of mail.recipients) {
      const token = readReplyAddress(deskAddress, keys, recipient);
      const ticket = token && (await this.find(tx, { number: token.number }));
      if (ticket) return { ticket, how: 'token', code: token.code };
    }
    const named = namedMessageIds(
      valueOf(mail.scan, 'in-reply-to'),
      valueOf(mail.scan, 'references'),
      LIMITS.references,
    );
    for (const id of named) {
      const ours = readMessageId(keys, id);
      const ticket = ours && (await this.find(tx, { number: ours.number }));
      if (ticket) return { ticket, how: 'our-message-id' };
    }
    for (const foreignMessageId of named) {
      const ticket = await this.find(tx, { foreignMessageId });
      if (ticket) return { ticket, how: 'own-message-id' };
    }
    return null;
  }

  private find(tx: Tx, key: RoutingKey): Promise<RoutedTicket | null> {
    return this.tickets.findForRouting(tx, key);
  }
}
