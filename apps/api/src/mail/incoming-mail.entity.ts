import { INCOMING_STATES, type Evidence, type IncomingState, type MailKind, type TrustLevel } from '@tunda/domain';
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../database/one-of.js';
import { TicketEntity } from '../tickets/ticket.entity.js';

/** How a mail reached us, as the session told; nothing of it comes from the mail itself. */
export interface MailEnvelope {
  ingress: 'lmtp' | 'imap' | 'pipe' | 'http';
  /** MAIL FROM, empty for bounces. */
  from: string | null;
  /** RCPT TO, plus parts included: reply tokens are read here. */
  to: string[];
  /** Address of the sending host, from XFORWARD when the MTA is ours. */
  ip: string | null;
  helo: string | null;
}

/** Every mail as received, and where it ended. Stored and committed before anything is acknowledged. */
@Entity('incoming_mail')
@Check('incoming_mail_state', oneOf('state', INCOMING_STATES))
@Index('incoming_mail_work', ['nextAt'], { where: `state IN ('received', 'retry')` })
@Index('incoming_mail_by_time', ['receivedAt', 'id'])
@Index('incoming_mail_by_state', ['state', 'receivedAt', 'id'])
@Index('incoming_mail_logical', ['logicalKey'])
@Index('incoming_mail_by_message_id', ['messageIdHeader'])
export class IncomingMailEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  receivedAt: Date;

  /** SHA-256 of the raw bytes: the same bytes twice are one mail. */
  @Column('char', { length: 64, unique: true })
  sha256: string;

  @Column('int')
  size: number;

  @Column('bytea', { select: false })
  raw: Buffer;

  @Column('jsonb')
  envelope: MailEnvelope;

  @Column('varchar', { length: 20 })
  state: IncomingState;

  @Column('varchar', { length: 20, nullable: true })
  kind: MailKind | null;

  @Column('varchar', { length: 1, nullable: true })
  level: TrustLevel | null;

  @Column('jsonb', { nullable: true })
  evidence: Evidence | null;

  /** Stable words, see docs/mail.md. */
  @Column('jsonb', { default: [] })
  reasons: string[];

  /** Header From and Subject as the safe scan read them. */
  @Column('text', { default: '' })
  from: string;

  @Column('text', { default: '' })
  subject: string;

  /** The sender's own Message-ID: routes answers to his own mail, never authority. */
  @Column('text', { nullable: true })
  messageIdHeader: string | null;

  /** SHA-256 over raw Message-ID, From and body: the same mail by two paths (MAIL: Message-ID alone can be poisoned). */
  @Column('char', { length: 64, nullable: true })
  logicalKey: string | null;

  @Column('int', { default: 0 })
  attempts: number;

  /** When to work on it (again); moved into the future while a worker holds it, so a killed worker's mail comes back. */
  @Column('timestamptz')
  nextAt: Date;

  @Column('text', { nullable: true })
  lastError: string | null;

  @Column('uuid', { nullable: true })
  ticketId: string | null;

  @ManyToOne(() => TicketEntity, { onDelete: 'SET NULL' })
  ticket?: Relation<TicketEntity>;
}
