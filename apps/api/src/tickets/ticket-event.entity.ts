import type { TicketEvent, TicketEventDetails, TicketEventKind } from '@tunda/domain';
import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { TicketEntity } from './ticket.entity.js';

@Entity('ticket_event')
@Index('ticket_event_of_ticket', ['ticketId', 'at', 'id'])
export class TicketEventEntity implements TicketEvent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  ticketId: string;

  @ManyToOne(() => TicketEntity, { onDelete: 'CASCADE' })
  ticket?: Relation<TicketEntity>;

  @Column('varchar', { length: 30 })
  kind: TicketEventKind;

  @Column('timestamptz')
  at: Date;

  @Column('varchar', { length: 10 })
  actorKind: 'contact' | 'operator' | 'token' | 'system';

  @Column('text')
  actorName: string;

  @Column('jsonb')
  details: TicketEventDetails;
}
