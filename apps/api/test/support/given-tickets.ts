import type { Department, Evidence, TicketStatus } from '@tunda/domain';
import { isVisibleToCustomer } from '@tunda/domain';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../src/clock.js';
import { ContactAddressEntity } from '../../src/contacts/contact.entity.js';
import { newId, newTicketNumber } from '../../src/database/ids.js';
import { AttachmentContentEntity, AttachmentEntity } from '../../src/tickets/attachment.entity.js';
import { MessageEntity } from '../../src/tickets/message.entity.js';
import { TicketEntity } from '../../src/tickets/ticket.entity.js';
import { VerificationEntity } from '../../src/verification/verification.entity.js';
import type { GivenContact } from './given.js';

/** Proven to come from an address that nobody registered. */
export const UNREGISTERED: Evidence = {
  address: 'marco@sconosciuto.example',
  dkim: 'pass',
  dkimDomain: 'sconosciuto.example',
  spf: 'pass',
  dmarc: 'pass',
  dmarcPolicy: 'none',
  suspicions: [],
  registered: false,
  source: 'own',
};

export interface GivenTicket extends TicketEntity {
  /** Its first message. */
  messageId: string;
}

/** Builders that save tickets and what hangs on them. */
export class GivenTickets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A ticket of a contact with its first message; open, technical, of now. */
  async ticket(contact: GivenContact, values: Partial<TicketEntity> & { body?: string } = {}): Promise<GivenTicket> {
    const { body = 'Il sito risponde 500 da stamattina.', ...fields } = values;
    return this.keep(body, 'contact', contact.name, {
      customerId: contact.customerId,
      contactId: contact.id,
      ...fields,
    });
  }

  /** A held request with its verification. */
  async held(
    values: Partial<VerificationEntity> & { subject?: string; body?: string; department?: Department } = {},
  ): Promise<VerificationEntity & { ticket: GivenTicket }> {
    const { subject = 'Fattura', body = 'Non trovo la fattura.', department = 'administrative', ...fields } = values;
    const state = fields.state ?? 'pending';
    const claimedAddress = fields.claimedAddress ?? 'marco@sconosciuto.example';
    const status: TicketStatus = state === 'pending' ? 'unverified' : 'rejected';
    const claimedName = fields.claimedName ?? 'Marco Ignoto';
    const ticket = await this.keep(body, 'stranger', claimedName, {
      ...{ status, subject, department, claimedAddress, channel: 'mail', customerId: null, contactId: null },
    });
    const now = fields.createdAt ?? this.clock.now();
    const row = {
      id: newId(),
      ticketId: ticket.id,
      state,
      claimedAddress,
      claimedName,
      level: 'U' as const,
      evidence: UNREGISTERED,
      mentionedTicketId: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 14 * 86_400_000),
      decidedAt: null,
      decidedBy: null,
      method: null,
      reason: null,
      ...fields,
    };
    await this.dataSource.getRepository(VerificationEntity).insert(row);
    return { ...row, ticket };
  }

  /** One more message; the ticket is told of it when it is public. */
  async message(ticket: { id: string }, values: Partial<MessageEntity> = {}): Promise<MessageEntity> {
    const row: MessageEntity = {
      id: newId(),
      ticketId: ticket.id,
      author: 'operator',
      contactId: null,
      operatorId: null,
      authorName: 'Marta Conti',
      internal: false,
      channel: 'desk',
      body: 'Stiamo guardando.',
      quotedFrom: null,
      incomingMailId: null,
      createdAt: this.clock.now(),
      ...values,
    };
    await this.dataSource.getRepository(MessageEntity).insert(row);
    if (!row.internal)
      await this.dataSource
        .getRepository(TicketEntity)
        .update(ticket.id, { lastMessageId: row.id, lastMessageAt: row.createdAt, lastAuthor: row.author });
    return row;
  }

  /** A file: of a message, or somebody's upload that waits for one. */
  async attachment(values: Partial<AttachmentEntity> & { bytes?: Buffer } = {}): Promise<AttachmentEntity> {
    const { bytes = Buffer.from('una riga di log\n'), ...fields } = values;
    const row: AttachmentEntity = {
      id: newId(),
      messageId: null,
      uploaderId: null,
      position: 0,
      filename: 'error.log',
      declaredType: 'text/plain',
      mediaType: 'text/plain',
      size: bytes.length,
      suspicious: false,
      sha256: 'a'.repeat(64),
      createdAt: this.clock.now(),
      expiresAt: fields.messageId ? null : new Date(this.clock.now().getTime() + 86_400_000),
      ...fields,
    };
    await this.dataSource.getRepository(AttachmentEntity).insert(row);
    await this.dataSource.getRepository(AttachmentContentEntity).insert({ attachmentId: row.id, bytes });
    return row;
  }

  /** One more address of a contact. */
  async address(contact: GivenContact, address: string, sharedReason: string | null = null): Promise<string> {
    const id = newId();
    await this.dataSource.getRepository(ContactAddressEntity).insert({
      id,
      contactId: contact.id,
      customerId: contact.customerId,
      address,
      isPrimary: false,
      sharedReason,
      createdAt: this.clock.now(),
    });
    return id;
  }

  private async keep(
    body: string,
    author: 'contact' | 'stranger',
    authorName: string,
    values: Partial<TicketEntity>,
  ): Promise<GivenTicket> {
    const now = values.createdAt ?? this.clock.now();
    const messageId = newId();
    const ticket: TicketEntity = {
      id: newId(),
      number: newTicketNumber(),
      customerId: null,
      contactId: null,
      department: 'technical',
      status: 'open',
      subject: 'Il sito non risponde',
      channel: 'web',
      claimedAddress: null,
      assigneeId: null,
      waitingSince: now,
      lastMessageId: messageId,
      lastMessageAt: now,
      lastAuthor: author,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
      ...values,
    };
    if (!isVisibleToCustomer(ticket.status)) Object.assign(ticket, { customerId: null, contactId: null });
    await this.dataSource.getRepository(TicketEntity).insert(ticket);
    await this.dataSource.getRepository(MessageEntity).insert({
      id: messageId,
      ticketId: ticket.id,
      author,
      contactId: ticket.contactId,
      operatorId: null,
      authorName,
      internal: false,
      channel: ticket.channel,
      body,
      quotedFrom: null,
      incomingMailId: null,
      createdAt: now,
    });
    return Object.assign(ticket, { messageId });
  }
}
