import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer to an unsafe call that carried an Idempotency-Key, written in the transaction of its change: a repeat finds it. */
@Entity('idempotency_key')
@Index('idempotency_key_age', ['createdAt'])
export class IdempotencyKeyEntity {
  /** Who called (kind and id): two people may use the same key. */
  @PrimaryColumn('text')
  caller: string;

  @PrimaryColumn('varchar', { length: 200 })
  key: string;

  /** SHA-256 of method, path and body: the key belongs to one request. */
  @Column('char', { length: 64 })
  fingerprint: string;

  @Column('jsonb', { nullable: true })
  answer: unknown;

  @Column('timestamptz')
  createdAt: Date;
}
