import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { ENTITIES } from '../../src/entities.js';

const base = (): string => {
  const value = process.env.TEST_DATABASE_BASE;
  if (!value) throw new Error('The tests were started without their global set-up');
  return value;
};

async function onServer(sql: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: base() });
  await client.connect();
  // CREATE DATABASE … TEMPLATE refuses to run twice at once
  await client.query('SELECT pg_advisory_lock(7365002)');
  for (const statement of sql) await client.query(statement);
  await client.end();
}

/** A migrated database of its own for one test file. */
export interface TestDatabase {
  url: string;
  dataSource: DataSource;
  /** Empties every table but the migrations. */
  clear: () => Promise<void>;
  drop: () => Promise<void>;
}

export async function testDatabase(poolSize = 10): Promise<TestDatabase> {
  const template = process.env.TEST_DATABASE_TEMPLATE ?? '';
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await onServer([`CREATE DATABASE ${name} TEMPLATE ${template}`]);
  const address = new URL(base());
  address.pathname = `/${name}`;
  const dataSource = await createDataSource({ url: address.href }, ENTITIES, poolSize).initialize();
  const tables = dataSource.entityMetadatas.map((entity) => `"${entity.tableName}"`).join(', ');
  return {
    url: address.href,
    dataSource,
    clear: async () => void (await dataSource.query(`TRUNCATE ${tables} CASCADE`)),
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await onServer([`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
    },
  };
}
