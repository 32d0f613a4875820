import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { MessageEntity } from './message.entity.js';

/**
 * A file of a message, or one just uploaded that no message has taken yet (then `uploaderId` owns it until `expiresAt`).
 * The bytes stand in a row of their own (AttachmentContentEntity): a list of attachments never reads them.
 */
@Entity('attachment')
@Index('attachment_of_message', ['messageId', 'position'])
@Index('attachment_expiring', ['expiresAt'])
export class AttachmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { nullable: true })
  messageId: string | null;

  @ManyToOne(() => MessageEntity, { onDelete: 'CASCADE' })
  message?: Relation<MessageEntity>;

  /** Contact or operator who uploaded it; null for files that came by mail. */
  @Column('uuid', { nullable: true })
  uploaderId: string | null;

  @Column('int', { default: 0 })
  position: number;

  @Column('text')
  filename: string;

  /** What the sender said it is; kept as evidence, believed by nobody. */
  @Column('text')
  declaredType: string;

  @Column('text')
  mediaType: string;

  @Column('int')
  size: number;

  @Column('boolean')
  suspicious: boolean;

  @Column('char', { length: 64 })
  sha256: string;

  @Column('timestamptz')
  createdAt: Date;

  /** When an upload that no message took is deleted; null once a message has it. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;
}

@Entity('attachment_content')
export class AttachmentContentEntity {
  @PrimaryColumn('uuid')
  attachmentId: string;

  @ManyToOne(() => AttachmentEntity, { onDelete: 'CASCADE' })
  attachment?: Relation<AttachmentEntity>;

  @Column('bytea')
  bytes: Buffer;
}
