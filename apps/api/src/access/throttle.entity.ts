import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in the window that is running. In the database, so that a restart forgives nothing. */
@Entity('throttle')
@Index('throttle_ending', ['endsAt'])
export class ThrottleEntity {
  /** What is counted and for whom; addresses only as a hash. */
  @PrimaryColumn('varchar', { length: 120 })
  key: string;

  @Column('int')
  tries: number;

  @Column('timestamptz')
  endsAt: Date;
}
