import type { Area } from '@tunda/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ContactEntity } from '../contacts/contact.entity.js';
import { OperatorEntity } from '../operators/operator.entity.js';

/** A way in: one address and one password for one area, of one contact or one operator. */
@Entity('login')
@Index('login_by_address', ['area', 'address'], { unique: true })
export class LoginEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 10 })
  area: Area;

  @Column('varchar', { length: 254 })
  address: string;

  /** argon2id in PHC form; null until the first link was used. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('uuid', { nullable: true, unique: true })
  contactId: string | null;

  @ManyToOne(() => ContactEntity, { onDelete: 'CASCADE' })
  contact?: Relation<ContactEntity>;

  @Column('uuid', { nullable: true, unique: true })
  operatorId: string | null;

  @ManyToOne(() => OperatorEntity, { onDelete: 'CASCADE' })
  operator?: Relation<OperatorEntity>;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  lastLoginAt: Date | null;
}

/** Someone logged in on some device. Only the hash of the cookie is kept. */
@Entity('session')
@Index('session_of_login', ['loginId', 'lastSeenAt'])
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('char', { length: 64, unique: true })
  tokenHash: string;

  @Column('uuid')
  loginId: string;

  @ManyToOne(() => LoginEntity, { onDelete: 'CASCADE', nullable: false })
  login?: Relation<LoginEntity>;

  @Column('text')
  ip: string;

  @Column('text')
  userAgent: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

/** A single-use link to set a password. Only the hash of its secret is kept. */
@Entity('password_link')
@Index('password_link_of_login', ['loginId'])
export class PasswordLinkEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('char', { length: 64, unique: true })
  tokenHash: string;

  @Column('uuid')
  loginId: string;

  @ManyToOne(() => LoginEntity, { onDelete: 'CASCADE', nullable: false })
  login?: Relation<LoginEntity>;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}

/** A programme's token. Long and random, so a plain hash is enough (PERFORMANCE: a slow one costs every call). */
@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('char', { length: 64, unique: true })
  tokenHash: string;

  @Column('jsonb')
  scopes: string[];

  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @ManyToOne(() => OperatorEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'createdBy' })
  creator?: Relation<OperatorEntity>;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
