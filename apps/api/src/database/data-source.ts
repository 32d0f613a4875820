import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { PreparingClient } from './prepared.js';

export type EntityClasses = NonNullable<DataSourceOptions['entities']>;

/** Where the database is: an address, or the socket of the embedded server. */
export type DatabasePlace = { url: string } | { host: string; user: string; database: string };

/**
 * For a database that lies in memory or on an SSD: with the price of a disk's arm PostgreSQL reads whole tables for a page of
 * hits, and compiling a statement (jit) costs more time and memory than any of ours takes.
 */
export const PLANNING = '-c random_page_cost=1.1 -c jit=off';

/** Ours before those of DATABASE_URL or PGOPTIONS: the later word counts. */
function connectionOptions(place: DatabasePlace): string {
  const theirs = 'url' in place && URL.canParse(place.url) ? new URL(place.url).searchParams.get('options') : null;
  // eslint-disable-next-line node/no-process-env -- libpq's own variable, which ours would hide; the driver reads its others too
  return [PLANNING, theirs ?? process.env.PGOPTIONS ?? ''].join(' ').trim();
}

/** The address without `options`, which would hide ours. */
function withoutOptions(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!url.searchParams.has('options')) return address;
  url.searchParams.delete('options');
  return url.href;
}

/** A data source that is not connected yet. Migrations run by `connect`; the schema is never synchronised. */
export function createDataSource(place: DatabasePlace, entities: EntityClasses, poolSize = 10): DataSource {
  const where =
    'url' in place
      ? { url: withoutOptions(place.url) }
      : { host: place.host, username: place.user, database: place.database };
  return new DataSource({
    type: 'postgres',
    ...where,
    entities,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    // else TypeORM would want the uuid-ossp extension
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    extra: {
      Client: PreparingClient,
      options: connectionOptions(place),
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}

/** Two processes may start at once: only one migrates at a time. Any number does, as long as no other lock of the desk uses it. */
const MIGRATION_LOCK = 7_365_001;

/** Connects and brings the schema up to date. */
export async function connect(dataSource: DataSource): Promise<DataSource> {
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
  return dataSource;
}
