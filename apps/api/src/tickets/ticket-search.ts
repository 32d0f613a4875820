import { normalizeAddress, parseTicketNumber, type ContactActor } from '@tunda/domain';

/** Newest hits of a word that are looked at: a word in one of twenty messages would cost tens of milliseconds to order. */
const CANDIDATES_MAX = 1_000;

// the expressions of the migration's indexes, letter by letter: anything else would not use them
const MESSAGE_WORDS = `(to_tsvector('italian', left(m."body", 200000)) || to_tsvector('simple', left(m."body", 200000)))`;
const SUBJECT_WORDS = `(to_tsvector('italian', t."subject") || to_tsvector('simple', t."subject"))`;

/** A common table expression `hit(id)` of ticket ids, and its parameters from `$first` on. */
export interface Search {
  sql: string;
  parameters: unknown[];
}

/** What a person typed, as words only: a leading minus would turn the search round and read the whole index. */
function wordsOf(q: string): string {
  return q.replaceAll('\0', ' ').replace(/(^|\s)-+/g, '$1');
}

const asQuery = (parameter: string): string =>
  `(websearch_to_tsquery('italian', ${parameter}) || websearch_to_tsquery('simple', ${parameter}))`;

/**
 * Tickets of one contact (or of her account, if she sees all) that hold the words, or have the number. Her tickets are
 * chosen inside the search, so that other customers' hits neither show nor push hers out; notes are never searched.
 */
export function customerSearch(contact: ContactActor, q: string, first: number): Search {
  const [words, number, owner] = [`$${first}`, `$${first + 1}`, `$${first + 2}`];
  const own = contact.seesAllTickets ? `t."customerId" = ${owner}` : `t."contactId" = ${owner}`;
  return {
    sql: `WITH hit AS MATERIALIZED (
        SELECT m."ticketId" AS id FROM message m JOIN ticket t ON t.id = m."ticketId"
        WHERE ${own} AND NOT m.internal AND ${MESSAGE_WORDS} @@ ${asQuery(words)}
        UNION SELECT t.id FROM ticket t WHERE ${own} AND ${SUBJECT_WORDS} @@ ${asQuery(words)}
        UNION SELECT t.id FROM ticket t WHERE ${own} AND t.number = ${number}
      )`,
    parameters: [wordsOf(q), parseTicketNumber(q), contact.seesAllTickets ? contact.customerId : contact.id],
  };
}

/** Tickets that hold the words, notes included, have the number, or were opened from the address. Bounded by recency. */
export function operatorSearch(q: string, first: number): Search {
  const [words, number, address] = [`$${first}`, `$${first + 1}`, `$${first + 2}`];
  return {
    sql: `WITH found AS MATERIALIZED (
        SELECT m."ticketId" AS id, m.id AS "messageId" FROM message m WHERE ${MESSAGE_WORDS} @@ ${asQuery(words)}
      ), hit AS MATERIALIZED (
        (SELECT id FROM found ORDER BY "messageId" DESC LIMIT ${CANDIDATES_MAX})
        UNION (SELECT t.id FROM ticket t WHERE ${SUBJECT_WORDS} @@ ${asQuery(words)} LIMIT ${CANDIDATES_MAX})
        UNION SELECT t.id FROM ticket t WHERE t.number = ${number}
        UNION SELECT t.id FROM contact_address a JOIN ticket t ON t."contactId" = a."contactId" WHERE a.address = ${address}
        UNION SELECT v."ticketId" FROM verification v WHERE v."claimedAddress" = ${address}
      )`,
    parameters: [wordsOf(q), parseTicketNumber(q), q.includes('@') ? normalizeAddress(wordsOf(q)) : null],
  };
}
