// Compares the entities with the schema the migrations make. With --check: fails when they differ. Else prints the statements
// a new migration needs: read them, then write the migration. Runs on an embedded server of its own.
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENTITIES } from '../entities.js';
import { connect, createDataSource } from './data-source.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

const folder = await mkdtemp(path.join(tmpdir(), 'tunda-migration-'));
const server = await startEmbeddedPostgres(path.join(folder, 'pg'), { fsync: false });
const dataSource = createDataSource(server, ENTITIES);
try {
  await connect(dataSource);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  for (const { query } of upQueries) console.log(`${query};`);
  if (upQueries.length > 0 && process.argv.includes('--check')) {
    console.error('The entities and the migrations differ: write a migration for the statements above.');
    process.exitCode = 1;
  }
} finally {
  await dataSource.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
