// The SQL the API runs, to be run without it. Reads are taken from the API's own classes, so they cannot drift apart.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { newId, newTicketNumber } from '../dist/database/ids.js';
import { OperatorTicketReads } from '../dist/tickets/operator-ticket-reads.js';
import { QueueReads } from '../dist/tickets/queue-reads.js';

const BY = { kind: 'token', id: newId(), name: 'bench' };

/** A stand-in for a data source that runs the statements on `client` and remembers them. */
function recorder(client) {
  const statements = [];
  const query = async (sql, values = []) => {
    statements.push({ sql, values });
    return (await client.query(sql, values)).rows;
  };
  return { dataSource: { query, manager: { query } }, statements };
}

/** The statements of a page of the queue or of a search. */
export async function pageStatements(client, query) {
  const { dataSource, statements } = recorder(client);
  await new QueueReads(dataSource).page(BY, query);
  return statements;
}

/** The statements of a whole ticket. */
export async function ticketStatements(client, id) {
  const { dataSource, statements } = recorder(client);
  await new OperatorTicketReads(dataSource).one(BY, id);
  return statements;
}

/** A turn of reading: the statements one after the other, prepared once. */
export const reading = (name, statements) => async (client) => {
  for (const [index, { sql, values }] of statements.entries())
    await client.query({ name: `${name}${index}`, text: sql, values });
};

const insert = (table, row) => {
  const columns = Object.keys(row);
  return {
    name: `insert-${table}`,
    text: `INSERT INTO ${table} (${columns.map((one) => `"${one}"`).join(', ')})
           VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values: Object.values(row),
  };
};

/** The rows a new ticket of `contact` consists of. */
function newTicketRows(contact, { department, subject, body }) {
  const now = new Date();
  const [ticketId, messageId] = [newId(), newId()];
  return {
    ticket: {
      ...{ id: ticketId, number: newTicketNumber(), customerId: contact.customerId, contactId: contact.id },
      ...{ department, status: 'open', subject, channel: 'api', claimedAddress: null, assigneeId: null },
      ...{ waitingSince: now, lastMessageId: messageId, lastMessageAt: now, lastAuthor: 'contact' },
      ...{ createdAt: now, updatedAt: now, closedAt: null },
    },
    message: {
      ...{ id: messageId, ticketId, author: 'contact', contactId: contact.id, operatorId: null },
      ...{ authorName: contact.name, internal: false, channel: 'api', body, quotedFrom: null, createdAt: now },
    },
    ticket_event: {
      ...{ id: newId(), ticketId, kind: 'opened', at: now, actorKind: 'token', actorName: 'bench', details: '{}' },
    },
    outbox_message: {
      ...{ id: newId(), kind: 'ticket-opened', payload: JSON.stringify({ ticketId, messageId }) },
      ...{ dedupeKey: `bench:${ticketId}:${randomBytes(4).toString('hex')}`, subjectId: ticketId },
      ...{ createdAt: now, availableAt: now },
    },
  };
}

/** A turn of writing: a ticket with its message, event and promise in one transaction. */
export const creating = (contact, request) => async (client) => {
  await client.query('BEGIN');
  for (const [table, row] of Object.entries(newTicketRows(contact, request))) await client.query(insert(table, row));
  await client.query('COMMIT');
};
