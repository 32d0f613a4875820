import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "customer" ("id" uuid NOT NULL, "kind" character varying(10) NOT NULL, "name" text NOT NULL, "externalId" character varying(100), "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "updatedAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "customer_external_id" UNIQUE ("externalId"), CONSTRAINT "customer_kind" CHECK ("kind" IN ('company', 'person')), CONSTRAINT "PK_a7a13f4cacb744524e44dfdad32" PRIMARY KEY ("id"))`,
  `CREATE INDEX "customer_by_name" ON "customer"  ("name", "id")`,
  `CREATE TABLE "contact" ("id" uuid NOT NULL, "customerId" uuid NOT NULL, "name" text NOT NULL, "isMain" boolean NOT NULL, "opensTickets" boolean NOT NULL, "seesAllTickets" boolean NOT NULL, "managesContacts" boolean NOT NULL, "language" character varying(2) NOT NULL, "code" character varying(8) NOT NULL, "removedAt" TIMESTAMP WITH TIME ZONE, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "contact_code" UNIQUE ("code"), CONSTRAINT "PK_2cbbe00f59ab6b3bb5b8d19f989" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "contact_one_main" ON "contact"  ("customerId") WHERE "isMain" AND "removedAt" IS NULL`,
  `CREATE INDEX "contact_of_customer" ON "contact"  ("customerId")`,
  `CREATE TABLE "contact_address" ("id" uuid NOT NULL, "contactId" uuid NOT NULL, "customerId" uuid NOT NULL, "address" character varying(254) NOT NULL, "isPrimary" boolean NOT NULL, "sharedReason" text, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_53003c26af98f76f2d3f4de1f4b" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "contact_one_primary_address" ON "contact_address"  ("contactId") WHERE "isPrimary"`,
  `CREATE UNIQUE INDEX "contact_address_once_per_contact" ON "contact_address"  ("contactId", "address")`,
  `CREATE UNIQUE INDEX "contact_address_unshared" ON "contact_address"  ("address") WHERE "sharedReason" IS NULL`,
  `CREATE INDEX "contact_address_by_address" ON "contact_address"  ("address")`,
  `CREATE TABLE "operator" ("id" uuid NOT NULL, "name" text NOT NULL, "address" character varying(254) NOT NULL, "isAdmin" boolean NOT NULL, "language" character varying(2) NOT NULL DEFAULT 'it', "disabledAt" TIMESTAMP WITH TIME ZONE, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "operator_address" UNIQUE ("address"), CONSTRAINT "PK_8b950e1572745d9f69be7748ae8" PRIMARY KEY ("id"))`,
  `CREATE TABLE "login" ("id" uuid NOT NULL, "area" character varying(10) NOT NULL, "address" character varying(254) NOT NULL, "passwordHash" text, "contactId" uuid, "operatorId" uuid, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "lastLoginAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_5a81bce2346d33c0242ef11b5d9" UNIQUE ("contactId"), CONSTRAINT "UQ_adf115bd823beda90df5498a45e" UNIQUE ("operatorId"), CONSTRAINT "PK_0e29aa96b7d3fb812ff43fcfcd3" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "login_by_address" ON "login"  ("area", "address")`,
  `CREATE TABLE "session" ("id" uuid NOT NULL, "tokenHash" character(64) NOT NULL, "loginId" uuid NOT NULL, "ip" text NOT NULL, "userAgent" text NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "lastSeenAt" TIMESTAMP WITH TIME ZONE NOT NULL, "expiresAt" TIMESTAMP WITH TIME ZONE NOT NULL, "endedAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_ff3b5bfd0767bd32942e5ccaad0" UNIQUE ("tokenHash"), CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
  `CREATE INDEX "session_of_login" ON "session"  ("loginId", "lastSeenAt")`,
  `CREATE TABLE "password_link" ("id" uuid NOT NULL, "tokenHash" character(64) NOT NULL, "loginId" uuid NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "expiresAt" TIMESTAMP WITH TIME ZONE NOT NULL, "usedAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_eb06ca6e89e568f5e515a85248a" UNIQUE ("tokenHash"), CONSTRAINT "PK_3c8fd40434c805db4646e78a44f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "password_link_of_login" ON "password_link"  ("loginId")`,
  `CREATE TABLE "api_token" ("id" uuid NOT NULL, "name" text NOT NULL, "tokenHash" character(64) NOT NULL, "scopes" jsonb NOT NULL, "createdBy" uuid, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "expiresAt" TIMESTAMP WITH TIME ZONE NOT NULL, "lastUsedAt" TIMESTAMP WITH TIME ZONE, "endedAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_b8d5076cd3f3572829943b3f8ad" UNIQUE ("tokenHash"), CONSTRAINT "PK_d862311c568d175c26f41bc6f98" PRIMARY KEY ("id"))`,
  `CREATE TABLE "audit_event" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "kind" character varying(60) NOT NULL, "actorKind" character varying(10) NOT NULL, "actorId" uuid, "actorName" text NOT NULL, "subjectId" uuid, "details" jsonb NOT NULL, CONSTRAINT "PK_481efbe8b0a403efe3f47a6528f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "audit_event_of_subject" ON "audit_event"  ("subjectId", "at")`,
  `CREATE INDEX "audit_event_by_time" ON "audit_event"  ("at", "id")`,
  `CREATE TABLE "idempotency_key" ("caller" text NOT NULL, "key" character varying(200) NOT NULL, "fingerprint" character(64) NOT NULL, "answer" jsonb, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_1482d923e254705fd82e4d392f6" PRIMARY KEY ("caller", "key"))`,
  `CREATE INDEX "idempotency_key_age" ON "idempotency_key"  ("createdAt")`,
  `CREATE TABLE "ticket" ("id" uuid NOT NULL, "number" character varying(8) NOT NULL, "customerId" uuid, "contactId" uuid, "department" character varying(20) NOT NULL, "status" character varying(20) NOT NULL, "subject" text NOT NULL, "channel" character varying(10) NOT NULL, "claimedAddress" character varying(254), "assigneeId" uuid, "waitingSince" TIMESTAMP WITH TIME ZONE NOT NULL, "lastMessageId" uuid NOT NULL, "lastMessageAt" TIMESTAMP WITH TIME ZONE NOT NULL, "lastAuthor" character varying(10) NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "updatedAt" TIMESTAMP WITH TIME ZONE NOT NULL, "closedAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ticket_number" UNIQUE ("number"), CONSTRAINT "ticket_owner" CHECK ((status IN ('open', 'waiting', 'resolved', 'closed')) = ("customerId" IS NOT NULL)), CONSTRAINT "ticket_department" CHECK ("department" IN ('technical', 'administrative', 'commercial')), CONSTRAINT "ticket_status" CHECK ("status" IN ('unverified', 'open', 'waiting', 'resolved', 'closed', 'rejected')), CONSTRAINT "PK_d9a0835407701eb86f874474b7c" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ticket_of_contact" ON "ticket"  ("contactId", "lastMessageAt", "id")`,
  `CREATE INDEX "ticket_of_customer" ON "ticket"  ("customerId", "lastMessageAt", "id")`,
  `CREATE INDEX "ticket_assignee" ON "ticket"  ("assigneeId", "status", "waitingSince", "id")`,
  `CREATE INDEX "ticket_queue_all" ON "ticket"  ("status", "waitingSince", "id")`,
  `CREATE INDEX "ticket_queue" ON "ticket"  ("department", "status", "waitingSince", "id")`,
  `CREATE TABLE "incoming_mail" ("id" uuid NOT NULL, "receivedAt" TIMESTAMP WITH TIME ZONE NOT NULL, "sha256" character(64) NOT NULL, "size" integer NOT NULL, "raw" bytea NOT NULL, "envelope" jsonb NOT NULL, "state" character varying(20) NOT NULL, "kind" character varying(20), "level" character varying(1), "evidence" jsonb, "reasons" jsonb NOT NULL DEFAULT '[]', "from" text NOT NULL DEFAULT '', "subject" text NOT NULL DEFAULT '', "messageIdHeader" text, "logicalKey" character(64), "attempts" integer NOT NULL DEFAULT '0', "nextAt" TIMESTAMP WITH TIME ZONE NOT NULL, "lastError" text, "ticketId" uuid, CONSTRAINT "UQ_7cdd71cabbf78960f7a269784aa" UNIQUE ("sha256"), CONSTRAINT "incoming_mail_state" CHECK ("state" IN ('received', 'retry', 'threaded', 'new-ticket', 'held', 'quarantined', 'ignored', 'bounce', 'unreadable', 'duplicate')), CONSTRAINT "PK_89e546ed9c123b1932a0f4418f3" PRIMARY KEY ("id"))`,
  `CREATE INDEX "incoming_mail_by_message_id" ON "incoming_mail"  ("messageIdHeader")`,
  `CREATE INDEX "incoming_mail_logical" ON "incoming_mail"  ("logicalKey")`,
  `CREATE INDEX "incoming_mail_by_state" ON "incoming_mail"  ("state", "receivedAt", "id")`,
  `CREATE INDEX "incoming_mail_by_time" ON "incoming_mail"  ("receivedAt", "id")`,
  `CREATE INDEX "incoming_mail_work" ON "incoming_mail"  ("nextAt") WHERE state IN ('received', 'retry')`,
  `CREATE TABLE "mail_key" ("kid" character varying(1) NOT NULL, "secret" bytea NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_8e85e95c3ef001c1bda75c272af" PRIMARY KEY ("kid"))`,
  `CREATE TABLE "outbox_message" ("id" uuid NOT NULL, "kind" character varying(40) NOT NULL, "payload" jsonb NOT NULL, "dedupeKey" character varying(200) NOT NULL, "subjectId" uuid, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "availableAt" TIMESTAMP WITH TIME ZONE NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "claimedUntil" TIMESTAMP WITH TIME ZONE, "sentAt" TIMESTAMP WITH TIME ZONE, "failedAt" TIMESTAMP WITH TIME ZONE, "lastError" text, "sentAs" jsonb, CONSTRAINT "UQ_31eee88a5bcc18794fb29ea1777" UNIQUE ("dedupeKey"), CONSTRAINT "PK_2f36ee5236f2793f3e7bd554589" PRIMARY KEY ("id"))`,
  `CREATE INDEX "outbox_of_subject" ON "outbox_message"  ("subjectId")`,
  `CREATE INDEX "outbox_by_time" ON "outbox_message"  ("createdAt", "id")`,
  `CREATE INDEX "outbox_work" ON "outbox_message"  ("availableAt") WHERE "sentAt" IS NULL AND "failedAt" IS NULL`,
  `CREATE TABLE "message" ("id" uuid NOT NULL, "ticketId" uuid NOT NULL, "author" character varying(10) NOT NULL, "contactId" uuid, "operatorId" uuid, "authorName" text NOT NULL, "internal" boolean NOT NULL, "channel" character varying(10) NOT NULL, "body" text NOT NULL, "quotedFrom" integer, "incomingMailId" uuid, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "message_of_mail" UNIQUE ("incomingMailId"), CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY ("id"))`,
  `CREATE INDEX "message_of_ticket" ON "message"  ("ticketId", "createdAt", "id")`,
  `CREATE TABLE "attachment" ("id" uuid NOT NULL, "messageId" uuid, "uploaderId" uuid, "position" integer NOT NULL DEFAULT '0', "filename" text NOT NULL, "declaredType" text NOT NULL, "mediaType" text NOT NULL, "size" integer NOT NULL, "suspicious" boolean NOT NULL, "sha256" character(64) NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "expiresAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY ("id"))`,
  `CREATE INDEX "attachment_expiring" ON "attachment"  ("expiresAt")`,
  `CREATE INDEX "attachment_of_message" ON "attachment"  ("messageId", "position")`,
  `CREATE TABLE "attachment_content" ("attachmentId" uuid NOT NULL, "bytes" bytea NOT NULL, CONSTRAINT "PK_8ee07014f4c576564bb6ddc6cd3" PRIMARY KEY ("attachmentId"))`,
  `CREATE TABLE "ticket_event" ("id" uuid NOT NULL, "ticketId" uuid NOT NULL, "kind" character varying(30) NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "actorKind" character varying(10) NOT NULL, "actorName" text NOT NULL, "details" jsonb NOT NULL, CONSTRAINT "PK_902a22d2110174b48925314c875" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ticket_event_of_ticket" ON "ticket_event"  ("ticketId", "at", "id")`,
  `CREATE TABLE "verification" ("id" uuid NOT NULL, "ticketId" uuid NOT NULL, "state" character varying(10) NOT NULL, "claimedAddress" character varying(254) NOT NULL, "claimedName" text NOT NULL, "level" character varying(1) NOT NULL, "evidence" jsonb NOT NULL, "mentionedTicketId" uuid, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "expiresAt" TIMESTAMP WITH TIME ZONE NOT NULL, "decidedAt" TIMESTAMP WITH TIME ZONE, "decidedBy" text, "method" character varying(30), "reason" text, CONSTRAINT "UQ_31a984467ce2560f9928958f1f5" UNIQUE ("ticketId"), CONSTRAINT "REL_31a984467ce2560f9928958f1f" UNIQUE ("ticketId"), CONSTRAINT "verification_state" CHECK ("state" IN ('pending', 'approved', 'rejected', 'expired')), CONSTRAINT "PK_f7e3a90ca384e71d6e2e93bb340" PRIMARY KEY ("id"))`,
  `CREATE INDEX "verification_expiring" ON "verification"  ("expiresAt") WHERE state = 'pending'`,
  `CREATE INDEX "verification_by_address" ON "verification"  ("claimedAddress", "createdAt")`,
  `CREATE INDEX "verification_queue" ON "verification"  ("state", "createdAt", "id")`,
  `ALTER TABLE "contact" ADD CONSTRAINT "FK_a54f4088bd2e596cc15c1f7aa3d" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "contact_address" ADD CONSTRAINT "FK_b50e57827abe529a5bd39bfcc64" FOREIGN KEY ("contactId") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "contact_address" ADD CONSTRAINT "FK_92c62b97aee0ceb75abefa67e98" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "login" ADD CONSTRAINT "FK_5a81bce2346d33c0242ef11b5d9" FOREIGN KEY ("contactId") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "login" ADD CONSTRAINT "FK_adf115bd823beda90df5498a45e" FOREIGN KEY ("operatorId") REFERENCES "operator"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session" ADD CONSTRAINT "FK_75ffd20060f25cc5b0cae3430e0" FOREIGN KEY ("loginId") REFERENCES "login"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "password_link" ADD CONSTRAINT "FK_8c1a1ee6c54a4ce2d8ca540350b" FOREIGN KEY ("loginId") REFERENCES "login"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "api_token" ADD CONSTRAINT "FK_97517bcaf5c0361a95fe4473a54" FOREIGN KEY ("createdBy") REFERENCES "operator"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_8932781487db15d1393b206482e" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_f8d535c69d7744d41e4422e4fba" FOREIGN KEY ("contactId") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_333ec3aa12386aaf915fbb7c1a6" FOREIGN KEY ("assigneeId") REFERENCES "operator"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "incoming_mail" ADD CONSTRAINT "FK_49afb4aad1e948fe64b1f366c77" FOREIGN KEY ("ticketId") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "message" ADD CONSTRAINT "FK_0b780eaa7d705c91500fc22bf8c" FOREIGN KEY ("ticketId") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "attachment" ADD CONSTRAINT "FK_5f4a6c0677b1f2b417e95c717f8" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "attachment_content" ADD CONSTRAINT "FK_8ee07014f4c576564bb6ddc6cd3" FOREIGN KEY ("attachmentId") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_event" ADD CONSTRAINT "FK_52ad15979fca7c3e0e008a51ba2" FOREIGN KEY ("ticketId") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "verification" ADD CONSTRAINT "FK_31a984467ce2560f9928958f1f5" FOREIGN KEY ("ticketId") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "verification" ADD CONSTRAINT "FK_7d51f1f7c6d60b95bee5cd531b7" FOREIGN KEY ("mentionedTicketId") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  // expression indexes, unknown to the entities: both dictionaries, because customers write Italian words and English or bare names
  // fastupdate off: a long pending list made rare words five times slower to find
  `CREATE INDEX "message_search" ON "message" USING gin ((to_tsvector('italian', left("body", 200000)) || to_tsvector('simple', left("body", 200000)))) WITH (fastupdate = off)`,
  `CREATE INDEX "ticket_subject_search" ON "ticket" USING gin ((to_tsvector('italian', "subject") || to_tsvector('simple', "subject"))) WITH (fastupdate = off)`,
];

/** The first schema. */
export class Init1795305600000 implements MigrationInterface {
  name = 'Init1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('There is nothing before the first schema');
  }
}
