import { CUSTOMER_KINDS, type Customer, type CustomerKind } from '@tunda/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from '../database/one-of.js';

@Entity('customer')
@Check('customer_kind', oneOf('kind', CUSTOMER_KINDS))
@Index('customer_by_name', ['name', 'id'])
@Unique('customer_external_id', ['externalId'])
export class CustomerEntity implements Customer {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 10 })
  kind: CustomerKind;

  @Column('text')
  name: string;

  @Column('varchar', { length: 100, nullable: true })
  externalId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
