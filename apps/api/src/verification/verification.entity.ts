import {
  VERIFICATION_STATES,
  type Evidence,
  type TrustLevel,
  type Verification,
  type VerificationMethod,
  type VerificationState,
} from '@tunda/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../database/one-of.js';
import { TicketEntity } from '../tickets/ticket.entity.js';

@Entity('verification')
@Check('verification_state', oneOf('state', VERIFICATION_STATES))
@Index('verification_queue', ['state', 'createdAt', 'id'])
@Index('verification_by_address', ['claimedAddress', 'createdAt'])
@Index('verification_expiring', ['expiresAt'], { where: `state = 'pending'` })
export class VerificationEntity implements Verification {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { unique: true })
  ticketId: string;

  @OneToOne(() => TicketEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  ticket?: Relation<TicketEntity>;

  @Column('varchar', { length: 10 })
  state: VerificationState;

  @Column('varchar', { length: 254 })
  claimedAddress: string;

  @Column('text')
  claimedName: string;

  @Column('varchar', { length: 1 })
  level: TrustLevel;

  @Column('jsonb')
  evidence: Evidence;

  @Column('uuid', { nullable: true })
  mentionedTicketId: string | null;

  @ManyToOne(() => TicketEntity, { onDelete: 'SET NULL' })
  mentionedTicket?: Relation<TicketEntity>;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('varchar', { length: 30, nullable: true })
  method: VerificationMethod | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
