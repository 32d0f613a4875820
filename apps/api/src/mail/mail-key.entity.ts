import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Keys that sign our reply addresses and Message-IDs. New ones are added with a new id; old ones keep verifying. */
@Entity('mail_key')
export class MailKeyEntity {
  /** One letter or digit, first character of every signature. */
  @PrimaryColumn('varchar', { length: 1 })
  kid: string;

  @Column('bytea')
  secret: Buffer;

  @Column('timestamptz')
  createdAt: Date;
}
