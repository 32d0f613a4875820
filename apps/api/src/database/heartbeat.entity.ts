import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a worker was last seen alive. */
@Entity('heartbeat')
export class HeartbeatEntity {
  @PrimaryColumn('varchar', { length: 40 })
  worker: string;

  @Column('timestamptz')
  at: Date;
}
