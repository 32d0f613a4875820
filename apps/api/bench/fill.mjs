// 20,000 tickets with some 59,000 messages, as a desk has them after a few years: most of them closed.
import { createHash, randomBytes } from 'node:crypto';

export const TICKETS = 20_000;
/** A word that stands in exactly this many messages. */
export const RARE = { word: 'zaffiro', messages: 20 };

const WORDS =
  'dominio sito posta casella errore fattura rinnovo pagamento certificato server database backup ripristino accesso password ' +
  'pannello trasferimento registrazione record nome indirizzo messaggio allegato spazio traffico lento bloccato pagina modulo ' +
  'ordine preventivo contratto scadenza aggiornamento plugin tema wordpress cartella permessi quota antispam inoltro firma ' +
  'cliente ufficio collega lunedì martedì ieri oggi stamattina risposta grazie saluti cordiali vorrei potete non riesco funziona';

const FILL = `
CREATE TEMP TABLE word AS SELECT w, row_number() OVER () - 1 AS i FROM regexp_split_to_table('${WORDS}', ' ') w;
CREATE TEMP TABLE body AS SELECT b, (SELECT string_agg(w, ' ' ORDER BY random()) FROM word, generate_series(1, 2) WHERE random() < 0.6 + b * 0) AS text
  FROM generate_series(0, 1999) b;

INSERT INTO operator (id, name, address, "isAdmin", language, "createdAt")
  SELECT uuidv7(), 'Operatore ' || i, 'operatore' || i || '@tunda.example', i = 1, 'it', now() FROM generate_series(1, 10) i;
INSERT INTO customer (id, kind, name, "createdAt", "updatedAt")
  SELECT uuidv7(), 'company', 'Cliente ' || i || ' srl', now(), now() FROM generate_series(1, 4000) i;
INSERT INTO contact (id, "customerId", name, "isMain", "opensTickets", "seesAllTickets", "managesContacts", language, code, "createdAt")
  SELECT uuidv7(), id, 'Referente di ' || name, true, true, true, true, 'it', upper(lpad(to_hex(row_number() OVER ()), 8, '0')), now() FROM customer;
INSERT INTO contact_address (id, "contactId", "customerId", address, "isPrimary", "createdAt")
  SELECT uuidv7(), id, "customerId", lower(code) || '@cliente.example', true, now() FROM contact;

CREATE TEMP TABLE who AS SELECT row_number() OVER () - 1 AS i, id AS "contactId", "customerId", name FROM contact;
CREATE TEMP TABLE op AS SELECT row_number() OVER () - 1 AS i, id FROM operator;
CREATE TEMP TABLE t AS SELECT i, uuidv7(make_interval(mins => -40 * (${TICKETS} - i))) AS id,
    now() - make_interval(mins => 40 * (${TICKETS} - i)) AS at,
    CASE WHEN i % 50 = 0 THEN 'unverified' WHEN i % 50 <= 5 THEN 'open' WHEN i % 50 <= 10 THEN 'waiting'
         WHEN i % 50 <= 12 THEN 'resolved' WHEN i % 50 = 13 THEN 'rejected' ELSE 'closed' END AS status,
    (ARRAY['technical','technical','administrative','commercial'])[1 + (i / 50) % 4] AS department
  FROM generate_series(1, ${TICKETS}) i;
INSERT INTO ticket (id, number, "customerId", "contactId", department, status, subject, channel, "claimedAddress", "assigneeId",
    "waitingSince", "lastMessageId", "lastMessageAt", "lastAuthor", "createdAt", "updatedAt", "closedAt")
  SELECT t.id, upper(lpad(to_hex(t.i), 8, '0')), CASE WHEN held THEN NULL ELSE w."customerId" END,
    CASE WHEN held THEN NULL ELSE w."contactId" END, department, status, initcap(left(b.text, 60)), 'web',
    CASE WHEN held THEN 'qualcuno@altrove.example' END, CASE WHEN t.i % 3 = 0 THEN op.id END,
    at + interval '2 hours', t.id, at + interval '2 hours', 'contact', at, at + interval '2 hours',
    CASE WHEN status IN ('closed', 'rejected') THEN at + interval '2 days' END
  FROM t JOIN who w ON w.i = t.i % 4000 JOIN op ON op.i = t.i % 10 JOIN body b ON b.b = t.i % 2000,
    LATERAL (SELECT status IN ('unverified', 'rejected') AS held) h;
INSERT INTO message (id, "ticketId", author, "contactId", "operatorId", "authorName", internal, channel, body, "createdAt")
  SELECT uuidv7(t.at + make_interval(mins => 7 * n) - now()), t.id, CASE WHEN n % 2 = 1 THEN 'contact' ELSE 'operator' END,
    CASE WHEN n % 2 = 1 AND status NOT IN ('unverified', 'rejected') THEN w."contactId" END, CASE WHEN n % 2 = 0 THEN op.id END,
    CASE WHEN n % 2 = 1 THEN w.name ELSE 'Operatore' END, false, 'web',
    b.text || CASE WHEN n = 1 AND t.i % (${TICKETS} / ${RARE.messages}) = 1 THEN ' ${RARE.word}' ELSE '' END,
    t.at + make_interval(mins => 7 * n)
  FROM t JOIN who w ON w.i = t.i % 4000 JOIN op ON op.i = t.i % 10
    CROSS JOIN LATERAL generate_series(1, CASE WHEN t.i % 100 = 1 THEN 10 WHEN t.i % 2 = 0 THEN 3 ELSE 2 + (t.i / 2) % 2 * 2 - (t.i % 5) / 4 END) n
    JOIN body b ON b.b = (t.i * 7 + n * 31) % 2000;
UPDATE ticket SET "lastMessageId" = m.id, "lastMessageAt" = m."createdAt" FROM (
  SELECT DISTINCT ON ("ticketId") id, "ticketId", "createdAt" FROM message ORDER BY "ticketId", "createdAt" DESC) m
  WHERE m."ticketId" = ticket.id;
INSERT INTO ticket_event (id, "ticketId", kind, at, "actorKind", "actorName", details)
  SELECT uuidv7(), id, 'opened', at, 'contact', 'Referente', '{}' FROM t;
`;

/** Full text indexes are made after the rows: row by row would take most of a minute. */
async function withoutTextIndexes(client, work) {
  const { rows } = await client.query(`SELECT indexname, indexdef FROM pg_indexes WHERE indexdef LIKE '%USING gin%'`);
  for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`);
  await work();
  for (const { indexdef } of rows) await client.query(indexdef);
}

/** Search is limited per caller and minute: a bench is many integrators at once. */
const TOKENS = 100;

/** Tokens with every scope the bench needs. Gives their secrets. */
async function makeTokens(client) {
  const secrets = Array.from({ length: TOKENS }, () => `tda_${randomBytes(32).toString('base64url')}`);
  const hashes = secrets.map((secret) => createHash('sha256').update(secret).digest('hex'));
  await client.query(
    `INSERT INTO api_token (id, name, "tokenHash", scopes, "createdBy", "createdAt", "expiresAt")
     SELECT uuidv7(), 'bench', hash, $2, (SELECT id FROM operator LIMIT 1), now(), now() + interval '1 day'
     FROM unnest($1::text[]) hash`,
    [hashes, JSON.stringify(['tickets:read', 'tickets:write'])],
  );
  return secrets;
}

/** Fills a migrated, empty database. Gives what the measurements need to know. */
export async function fill(client) {
  await withoutTextIndexes(client, () => client.query(FILL));
  await client.query('VACUUM ANALYZE');
  const tokens = await makeTokens(client);
  const one = async (sql) => (await client.query(sql)).rows[0];
  const { id: contactId, name: contactName, customerId } = await one('SELECT * FROM contact LIMIT 1');
  const { id: tenId } = await one(
    `SELECT "ticketId" AS id FROM message GROUP BY "ticketId" HAVING count(*) = 10 ORDER BY 1 LIMIT 1`,
  );
  const counts = await one(
    'SELECT (SELECT count(*)::int FROM ticket) AS tickets, (SELECT count(*)::int FROM message) AS messages',
  );
  return { tokens, contact: { id: contactId, name: contactName, customerId }, tenId, ...counts };
}
