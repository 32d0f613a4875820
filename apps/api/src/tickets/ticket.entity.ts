import {
  CUSTOMER_STATUSES,
  DEPARTMENTS,
  TICKET_STATUSES,
  type Channel,
  type Department,
  type MessageAuthor,
  type Ticket,
  type TicketStatus,
} from '@tunda/domain';
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { ContactEntity } from '../contacts/contact.entity.js';
import { CustomerEntity } from '../customers/customer.entity.js';
import { oneOf } from '../database/one-of.js';
import { OperatorEntity } from '../operators/operator.entity.js';

const customerSees = CUSTOMER_STATUSES.map((status) => `'${status}'`).join(', ');

@Entity('ticket')
@Check('ticket_status', oneOf('status', TICKET_STATUSES))
@Check('ticket_department', oneOf('department', DEPARTMENTS))
// a ticket the customer can see has an owner; a held one has none
@Check('ticket_owner', `(status IN (${customerSees})) = ("customerId" IS NOT NULL)`)
@Unique('ticket_number', ['number'])
@Index('ticket_subject_search', { synchronize: false })
@Index('ticket_queue', ['department', 'status', 'waitingSince', 'id'])
@Index('ticket_queue_all', ['status', 'waitingSince', 'id'])
@Index('ticket_assignee', ['assigneeId', 'status', 'waitingSince', 'id'])
@Index('ticket_of_customer', ['customerId', 'lastMessageAt', 'id'])
@Index('ticket_of_contact', ['contactId', 'lastMessageAt', 'id'])
export class TicketEntity implements Ticket {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 8 })
  number: string;

  @Column('uuid', { nullable: true })
  customerId: string | null;

  @ManyToOne(() => CustomerEntity, { onDelete: 'RESTRICT' })
  customer?: Relation<CustomerEntity>;

  @Column('uuid', { nullable: true })
  contactId: string | null;

  @ManyToOne(() => ContactEntity, { onDelete: 'RESTRICT' })
  contact?: Relation<ContactEntity>;

  @Column('varchar', { length: 20 })
  department: Department;

  @Column('varchar', { length: 20 })
  status: TicketStatus;

  @Column('text')
  subject: string;

  @Column('varchar', { length: 10 })
  channel: Channel;

  @Column('varchar', { length: 254, nullable: true })
  claimedAddress: string | null;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  @ManyToOne(() => OperatorEntity, { onDelete: 'RESTRICT' })
  assignee?: Relation<OperatorEntity>;

  @Column('timestamptz')
  waitingSince: Date;

  @Column('uuid')
  lastMessageId: string;

  @Column('timestamptz')
  lastMessageAt: Date;

  @Column('varchar', { length: 10 })
  lastAuthor: MessageAuthor;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
