// The newest answer of the desk to a demo contact, as her mailbox would have it: read from the embedded database, because a
// reply address is signed with a key that no API shows.
import path from 'node:path';
import pg from 'pg';
import { formatTicketNumber } from '@tunda/domain';
import { socketFolder } from '../database/embedded-postgres.js';
import { messageId, replyAddress, type MailKeys } from '../mail/reply-address.js';
import { DEMO_DOMAINS } from './demo-domains.js';

/** What somebody needs to answer a mail of the desk. */
export interface MailToAnswer {
  readonly contact: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly messageId: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: Date;
}

interface Row {
  name: string;
  address: string;
  code: string;
  number: string;
  subject: string;
  body: string;
  createdAt: Date;
  id: string;
  sentId: string | null;
}

const NEWEST = `
  SELECT c.name, a.address, c.code, t.number, t.subject, m.body, m."createdAt", coalesce(o.id, m.id) AS id,
         o."sentAs"->>'messageId' AS "sentId"
  FROM message m JOIN ticket t ON t.id = m."ticketId" AND t."lastMessageId" = m.id
  JOIN contact c ON c.id = t."contactId" AND c."removedAt" IS NULL
  JOIN contact_address a ON a."contactId" = c.id AND a."isPrimary"
  LEFT JOIN outbox_message o ON o."subjectId" = m.id AND o.kind = 'reply-sent'
  WHERE m.author = 'operator' AND NOT m.internal AND t.status IN ('open', 'waiting', 'resolved')
    AND split_part(a.address, '@', 2) = ANY($1)
  ORDER BY m."createdAt" DESC, m.id DESC LIMIT 1`;

/** A connection to the database of the desk that runs on this folder. @throws when none runs */
export async function openDeskDatabase(dataDir: string): Promise<pg.Client> {
  const host = socketFolder(path.join(dataDir, 'postgres'));
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
  await client.connect();
  return client;
}

/** Null when the desk has answered nobody. */
export async function findMailToAnswer(client: pg.Client, deskAddress: string): Promise<MailToAnswer | null> {
  const { rows } = await client.query<Row>(NEWEST, [DEMO_DOMAINS.map(({ name }) => name)]);
  const [row] = rows;
  const keys = await mailKeys(client);
  if (!row || !keys) return null;
  const { name, address, number, code, body } = row;
  return {
    contact: { name, address },
    replyTo: replyAddress(deskAddress, keys, { number, code }),
    messageId: row.sentId ?? messageId(deskAddress, keys, number, row.id),
    subject: `Re: [#${formatTicketNumber(number)}] ${row.subject}`,
    body,
    sentAt: row.createdAt,
  };
}

async function mailKeys(client: pg.Client): Promise<MailKeys | null> {
  const { rows } = await client.query<{ kid: string; secret: Buffer }>(
    'SELECT kid, secret FROM mail_key ORDER BY "createdAt" DESC, kid DESC LIMIT 1',
  );
  const [newest] = rows;
  return newest ? { signing: newest.kid, secrets: new Map([[newest.kid, newest.secret]]) } : null;
}
