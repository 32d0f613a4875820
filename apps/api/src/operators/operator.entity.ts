import type { Language, Operator } from '@tunda/domain';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('operator')
@Unique('operator_address', ['address'])
export class OperatorEntity implements Operator {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('varchar', { length: 254 })
  address: string;

  @Column('boolean')
  isAdmin: boolean;

  @Column('varchar', { length: 2, default: 'it' })
  language: Language;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
