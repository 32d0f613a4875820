import type { Contact, ContactAddress, Language } from '@tunda/domain';
import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { CustomerEntity } from '../customers/customer.entity.js';

@Entity('contact')
@Unique('contact_code', ['code'])
@Index('contact_of_customer', ['customerId'])
@Index('contact_one_main', ['customerId'], { unique: true, where: '"isMain" AND "removedAt" IS NULL' })
export class ContactEntity implements Contact {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  customerId: string;

  @ManyToOne(() => CustomerEntity, { onDelete: 'RESTRICT', nullable: false })
  customer?: Relation<CustomerEntity>;

  @Column('text')
  name: string;

  @Column('boolean')
  isMain: boolean;

  @Column('boolean')
  opensTickets: boolean;

  @Column('boolean')
  seesAllTickets: boolean;

  @Column('boolean')
  managesContacts: boolean;

  @Column('varchar', { length: 2 })
  language: Language;

  @Column('varchar', { length: 8 })
  code: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}

/** Rows are deleted when an address is taken away: from that moment it proves nothing. */
@Entity('contact_address')
@Index('contact_address_by_address', ['address'])
// one account per address, unless an operator gave a reason
@Index('contact_address_unshared', ['address'], { unique: true, where: '"sharedReason" IS NULL' })
@Index('contact_address_once_per_contact', ['contactId', 'address'], { unique: true })
@Index('contact_one_primary_address', ['contactId'], { unique: true, where: '"isPrimary"' })
export class ContactAddressEntity implements ContactAddress {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contactId: string;

  @ManyToOne(() => ContactEntity, { onDelete: 'CASCADE', nullable: false })
  contact?: Relation<ContactEntity>;

  @Column('uuid')
  customerId: string;

  @ManyToOne(() => CustomerEntity, { onDelete: 'RESTRICT', nullable: false })
  customer?: Relation<CustomerEntity>;

  @Column('varchar', { length: 254 })
  address: string;

  @Column('boolean')
  isPrimary: boolean;

  @Column('text', { nullable: true })
  sharedReason: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
