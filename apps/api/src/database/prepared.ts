import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * Statements that PostgreSQL parses once per connection. TypeORM has no word for them, so they are known by their text: the
 * desk's connections name a statement that was marked here, and send every other one as it is.
 */
const names = new Map<string, string>();
/** Filters make many texts, and each costs memory in each connection: the first ones are the usual ones. */
const NAMES_MAX = 100;
/** No such statement, a statement of this name already, a result of another shape: a pooler or a migration came in between. */
const CONFUSED = new Set(['26000', '42P05', '0A000']);
let givenUp = false;
const refusals = new WeakSet<object>();

/** Marks a statement, whose values must all be parameters, to be prepared. Gives its text back. */
export function prepared(sql: string): string {
  if (names.size < NAMES_MAX && !names.has(sql))
    // the same name is the same text, whoever prepared it: a pooler may hand over a connection of another process
    names.set(sql, `desk_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`);
  return sql;
}

/** Whether this error says that prepared statements do not work here. The process sends none from then on: a repeat succeeds. */
export function isRefusedPrepared(error: unknown): boolean {
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  return [error, driverError].some((one) => typeof one === 'object' && one !== null && refusals.has(one));
}

type Run = (query: unknown, values?: unknown, done?: unknown) => unknown;

/** A connection that prepares what `prepared` marked. Outside a transaction it repeats a refused statement itself; inside, inTransaction repeats the whole. */
export class PreparingClient extends pg.Client {
  override query = ((query, values, done) => {
    const run = super.query.bind(this) as Run;
    const name = typeof query === 'string' && done === undefined && !givenUp ? names.get(query) : undefined;
    if (name === undefined) return run(query, values, done);
    return (run({ name, text: query }, values) as Promise<unknown>).catch((error: { code?: unknown }) => {
      if (!CONFUSED.has(String(error.code))) throw error;
      givenUp = true;
      refusals.add(error);
      // I: idle, no transaction that the refusal would have ended
      if (this.getTransactionStatus() !== 'I') throw error;
      return run(query, values);
    });
  }) as Run as pg.Client['query'];
}
