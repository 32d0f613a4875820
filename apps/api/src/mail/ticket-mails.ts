import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';
import { TicketMailReads, type TicketForMail } from '../tickets/ticket-for-mail.js';
import { NO_ACKNOWLEDGEMENT } from './file-mail.service.js';
import { IncomingMailEntity } from './incoming-mail.entity.js';
import { NEUTRAL_RECEIPT } from './neutral-receipts.js';
import { OutgoingMailService, type MailWriter, type NothingToSend } from './outgoing-mail.service.js';
import { writeNeutralReceipt, writeReplySent, writeTicketOpened, writeTicketResolved } from './write-mail.js';

const ACKNOWLEDGEMENT = 'ticket-opened';

/** How the mails about tickets are written: acknowledgement, answer, "solved", and the neutral text for strangers. */
@Injectable()
export class TicketMails implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outgoing: OutgoingMailService,
    private readonly tickets: TicketMailReads,
  ) {}

  onModuleInit(): void {
    this.outgoing.register(ACKNOWLEDGEMENT, this.opened);
    this.outgoing.register('reply-sent', this.replied);
    this.outgoing.register('ticket-resolved', this.resolved);
    this.outgoing.register(NEUTRAL_RECEIPT, this.neutral);
  }

  private readonly opened: MailWriter = async (row, head, use) => {
    const ticket = await this.ticketOf(row);
    if ('nothing' in ticket) return ticket;
    const mail = writeTicketOpened(head, ticket, row.id);
    if (use === 'show') return mail;
    if (await this.wantsNone(row.payload.ticketId ?? '')) return { nothing: 'decided when the mail came in' };
    return mail;
  };

  private readonly replied: MailWriter = async (row, head) => {
    const ticket = await this.ticketOf(row);
    if ('nothing' in ticket) return ticket;
    const { message } = ticket;
    return message ? writeReplySent(head, { ...ticket, message }, row.id) : { nothing: 'the message is gone' };
  };

  private readonly resolved: MailWriter = async (row, head) => {
    const ticket = await this.ticketOf(row);
    if ('nothing' in ticket) return ticket;
    if (ticket.status !== 'resolved') return { nothing: 'the ticket is not resolved any more' };
    return writeTicketResolved(head, ticket, row.id);
  };

  private readonly neutral: MailWriter = async (row, head) => {
    const id = row.payload.incomingMailId ?? '';
    const mail = await this.dataSource.getRepository(IncomingMailEntity).findOneBy({ id });
    const address = mail?.evidence?.address;
    return address ? writeNeutralReceipt(head, address, row.id) : { nothing: 'the mail is gone' };
  };

  private async ticketOf(row: OutboxMessageEntity): Promise<TicketForMail | NothingToSend> {
    const { ticketId = '', messageId } = row.payload;
    const ticket = await this.tickets.forNotice(this.dataSource.manager, ticketId, messageId);
    if (!ticket) return { nothing: 'the ticket is gone or belongs to nobody' };
    if (ticket.contact.removed || ticket.contact.address === '')
      return { nothing: 'the contact was removed', failed: true };
    return ticket;
  }

  /** A machine may have written the mail, or its sender had enough acknowledgements. */
  private async wantsNone(ticketId: string): Promise<boolean> {
    const mails = this.dataSource.getRepository(IncomingMailEntity);
    const opened = await mails.findOneBy({ ticketId, state: 'new-ticket' });
    return opened?.reasons.includes(NO_ACKNOWLEDGEMENT) ?? false;
  }
}
