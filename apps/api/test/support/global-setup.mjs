// One PostgreSQL for the whole run: an embedded one of its own, or DATABASE_URL. Each test file clones a migrated template.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

function databaseAddress(base, name) {
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
}

export default async function globalSetup() {
  const { connect, createDataSource } = await import('../../dist/database/data-source.js');
  const { ENTITIES } = await import('../../dist/entities.js');
  let base = process.env.DATABASE_URL;
  let server;
  let folder;
  if (!base) {
    const { startEmbeddedPostgres } = await import('../../dist/database/embedded-postgres.js');
    folder = mkdtempSync(path.join(tmpdir(), 'tunda-test-'));
    server = await startEmbeddedPostgres(path.join(folder, 'pg'), { fsync: false });
    base = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(server.host)}`;
  }
  const template = `tunda_test_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  const dataSource = await connect(createDataSource({ url: databaseAddress(base, template) }, ENTITIES, 2));
  await dataSource.destroy();
  process.env.TEST_DATABASE_BASE = base;
  process.env.TEST_DATABASE_TEMPLATE = template;
  globalThis.tundaTestDatabase = { base, template, server, folder };
}
