import { actingContact, type Area, type Language } from '@tunda/domain';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/prepared.js';
import type { Visitor } from '../http/doors.js';

/** A log-in with the person behind it as she stands now: read anew on every call, because a removed contact has no authority from that moment. */
export interface LoginRow {
  loginId: string;
  area: Area;
  address: string;
  passwordHash: string | null;
  lastLoginAt: Date | null;
  /** False: removed contact, disabled operator. */
  live: boolean;
  personId: string;
  name: string;
  language: Language;
  isAdmin: boolean | null;
  customerId: string | null;
  customerName: string | null;
  isMain: boolean;
  opensTickets: boolean;
  seesAllTickets: boolean;
  managesContacts: boolean;
  code: string;
  createdAt: Date;
}

// one statement over the tables of three topics: it runs on every call
const PERSON = `l."id" AS "loginId", l."area", l."address", l."passwordHash", l."lastLoginAt",
  coalesce(c."removedAt" IS NULL AND c."id" IS NOT NULL, false)
    OR coalesce(o."disabledAt" IS NULL AND o."id" IS NOT NULL, false) AS "live",
  coalesce(c."id", o."id") AS "personId", coalesce(c."name", o."name") AS "name",
  coalesce(c."language", o."language") AS "language", o."isAdmin", c."customerId", u."name" AS "customerName",
  c."isMain", c."opensTickets", c."seesAllTickets", c."managesContacts", c."code", l."createdAt"`;
const JOINS = `LEFT JOIN contact c ON c."id" = l."contactId" LEFT JOIN customer u ON u."id" = c."customerId"
  LEFT JOIN operator o ON o."id" = l."operatorId"`;

type Reader = Pick<EntityManager, 'query'>;
type Filter = { loginId: string } | { area: Area; address: string } | { contactId: string } | { operatorId: string };

export async function findLogin(reader: Reader, by: Filter): Promise<LoginRow | undefined> {
  const columns: Record<string, string> = {
    loginId: 'id',
    area: 'area',
    address: 'address',
    contactId: 'contactId',
    operatorId: 'operatorId',
  };
  const where = Object.keys(by).map((key, index) => `l."${columns[key]}" = $${index + 1}`);
  const [row] = await reader.query(
    `SELECT ${PERSON} FROM login l ${JOINS} WHERE ${where.join(' AND ')}`,
    Object.values(by),
  );
  return row;
}

export interface SessionRow extends LoginRow {
  sessionId: string;
  tokenHash: string;
  lastSeenAt: Date;
}

const SESSION = prepared(
  `SELECT s."id" AS "sessionId", s."tokenHash", s."lastSeenAt", ${PERSON}
   FROM session s JOIN login l ON l."id" = s."loginId" ${JOINS}
   WHERE s."tokenHash" = $1 AND l."area" = $2 AND s."endedAt" IS NULL AND s."expiresAt" > $3 AND s."lastSeenAt" > $4`,
);

/** The session a cookie stands for, when it is still good and the person too. */
export async function findSession(
  reader: Reader,
  by: { area: Area; tokenHash: string; now: Date; idleSince: Date },
): Promise<SessionRow | undefined> {
  const [row] = await reader.query(SESSION, [by.tokenHash, by.area, by.now, by.idleSince]);
  return row?.live ? row : undefined;
}

/** The person as the rules and the controllers see her. */
export function visitorFrom(row: SessionRow): Visitor {
  const { sessionId, loginId } = row;
  if (row.area === 'operator')
    return {
      sessionId,
      loginId,
      operator: { kind: 'operator', id: row.personId, name: row.name, isAdmin: row.isAdmin === true },
    };
  const contact = actingContact({ ...row, id: row.personId, customerId: row.customerId ?? '', removedAt: null });
  return { sessionId, loginId, contact };
}

/** Who may be given a log-in: the live contact with this primary address, or with this id. */
export interface InvitedRow {
  id: string;
  address: string;
}

export async function findInvitedContact(
  reader: Reader,
  by: { address: string } | { contactId: string },
): Promise<InvitedRow | undefined> {
  const [where, value] = 'address' in by ? ['a."address" = $1', by.address] : ['c."id" = $1', by.contactId];
  // an address on two accounts belongs to the contact who was there first
  const [row] = await reader.query(
    `SELECT c."id", a."address" FROM contact c JOIN contact_address a ON a."contactId" = c."id" AND a."isPrimary"
     WHERE ${where} AND c."removedAt" IS NULL ORDER BY a."createdAt", a."id" LIMIT 1`,
    [value],
  );
  return row;
}

export async function findInvitedOperator(reader: Reader, operatorId: string): Promise<InvitedRow | undefined> {
  const [row] = await reader.query(`SELECT "id", "address" FROM operator WHERE "id" = $1 AND "disabledAt" IS NULL`, [
    operatorId,
  ]);
  return row;
}
