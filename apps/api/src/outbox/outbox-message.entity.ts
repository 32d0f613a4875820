import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that must happen outside (a mail), promised in the transaction of the change that wants it. */
@Entity('outbox_message')
@Index('outbox_work', ['availableAt'], { where: '"sentAt" IS NULL AND "failedAt" IS NULL' })
@Index('outbox_by_time', ['createdAt', 'id'])
@Index('outbox_of_subject', ['subjectId'])
export class OutboxMessageEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Which handler takes it. */
  @Column('varchar', { length: 40 })
  kind: string;

  /** Ids only; never a secret, never text of a ticket. */
  @Column('jsonb')
  payload: Record<string, string>;

  /** The same promise twice is one promise. */
  @Column('varchar', { length: 200, unique: true })
  dedupeKey: string;

  /** The message (or ticket) it speaks of, for showing the delivery beside it; an id without foreign key because the ground floor knows no topic. */
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  availableAt: Date;

  @Column('int', { default: 0 })
  attempts: number;

  /** Until then a worker has it; a killed worker's row comes back afterwards. */
  @Column('timestamptz', { nullable: true })
  claimedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  failedAt: Date | null;

  @Column('text', { nullable: true })
  lastError: string | null;

  /** Recipient, subject and Message-ID as sent, for the operators' list and for threading. */
  @Column('jsonb', { nullable: true })
  sentAs: { to: string; subject: string; messageId: string } | null;
}
