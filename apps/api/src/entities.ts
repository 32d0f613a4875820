import { ApiTokenEntity, LoginEntity, PasswordLinkEntity, SessionEntity } from './access/login.entity.js';
import { ThrottleEntity } from './access/throttle.entity.js';
import { AuditEventEntity } from './audit/audit-event.entity.js';
import { ContactAddressEntity, ContactEntity } from './contacts/contact.entity.js';
import { CustomerEntity } from './customers/customer.entity.js';
import { HeartbeatEntity } from './database/heartbeat.entity.js';
import { IdempotencyKeyEntity } from './database/idempotency-key.entity.js';
import { IncomingMailEntity } from './mail/incoming-mail.entity.js';
import { MailKeyEntity } from './mail/mail-key.entity.js';
import { OperatorEntity } from './operators/operator.entity.js';
import { OutboxMessageEntity } from './outbox/outbox-message.entity.js';
import { AttachmentContentEntity, AttachmentEntity } from './tickets/attachment.entity.js';
import { MessageEntity } from './tickets/message.entity.js';
import { TicketEventEntity } from './tickets/ticket-event.entity.js';
import { TicketEntity } from './tickets/ticket.entity.js';
import { VerificationEntity } from './verification/verification.entity.js';

/** Every table of the desk. Stands beside app.module.ts because the ground floor (database/) knows no topic. */
export const ENTITIES = [
  ApiTokenEntity,
  AttachmentContentEntity,
  AttachmentEntity,
  AuditEventEntity,
  ContactAddressEntity,
  ContactEntity,
  CustomerEntity,
  HeartbeatEntity,
  IdempotencyKeyEntity,
  IncomingMailEntity,
  LoginEntity,
  MailKeyEntity,
  MessageEntity,
  OperatorEntity,
  OutboxMessageEntity,
  PasswordLinkEntity,
  SessionEntity,
  ThrottleEntity,
  TicketEntity,
  TicketEventEntity,
  VerificationEntity,
];
