import type { Channel, Message, MessageAuthor } from '@tunda/domain';
import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { TicketEntity } from './ticket.entity.js';

@Entity('message')
@Unique('message_of_mail', ['incomingMailId'])
@Index('message_of_ticket', ['ticketId', 'createdAt', 'id'])
// full text in both dictionaries: Italian for words, simple for domains and numbers; written by hand in the migration
@Index('message_search', { synchronize: false })
export class MessageEntity implements Message {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  ticketId: string;

  @ManyToOne(() => TicketEntity, { onDelete: 'CASCADE' })
  ticket?: Relation<TicketEntity>;

  @Column('varchar', { length: 10 })
  author: MessageAuthor;

  @Column('uuid', { nullable: true })
  contactId: string | null;

  @Column('uuid', { nullable: true })
  operatorId: string | null;

  @Column('text')
  authorName: string;

  @Column('boolean')
  internal: boolean;

  @Column('varchar', { length: 10 })
  channel: Channel;

  @Column('text')
  body: string;

  @Column('int', { nullable: true })
  quotedFrom: number | null;

  /** The mail this message came in with: unique, so that a mail worked twice makes one message. */
  @Column('uuid', { nullable: true })
  incomingMailId: string | null = null;

  @Column('timestamptz')
  createdAt: Date;
}
