import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what to whose access or account: append-only. */
@Entity('audit_event')
@Index('audit_event_by_time', ['at', 'id'])
@Index('audit_event_of_subject', ['subjectId', 'at'])
export class AuditEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  /** A fact in the past: `verification-approved`, `contact-address-added`... */
  @Column('varchar', { length: 60 })
  kind: string;

  @Column('varchar', { length: 10 })
  actorKind: string;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text')
  actorName: string;

  /** The row it was done to. */
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('jsonb')
  details: Record<string, string | null>;
}
