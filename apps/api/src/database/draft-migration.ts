// Compares the entities with the schema the migrations make. With --check: fails when they differ. Else prints the statements
// a new migration needs: read them, then write the migration. Runs on an embedded server of its own.
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '../entities.js';
import { connect, createDataSource } from './data-source.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/**
 * Statements for checks whose expression differs from the one in the database: TypeORM compares only their names. PostgreSQL
 * rewrites expressions, so both are read back from it: the entity's through a copy of the table.
 */
async function changedChecks(dataSource: DataSource): Promise<string[]> {
  const statements: string[] = [];
  const definition = async (table: string, name: string): Promise<string | undefined> => {
    const [row] = await dataSource.query(
      'SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conrelid = $1::regclass AND conname = $2',
      [table, name],
    );
    return row?.text;
  };
  for (const { tableName, checks } of dataSource.entityMetadatas)
    for (const { name, expression } of checks) {
      const there = await definition(`"${tableName}"`, name);
      await dataSource.query(
        `CREATE TABLE draft (LIKE "${tableName}"); ALTER TABLE draft ADD CONSTRAINT "${name}" CHECK (${expression})`,
      );
      const wanted = await definition('draft', name);
      await dataSource.query('DROP TABLE draft');
      if (there !== undefined && there !== wanted)
        statements.push(
          `ALTER TABLE "${tableName}" DROP CONSTRAINT "${name}"`,
          `ALTER TABLE "${tableName}" ADD CONSTRAINT "${name}" CHECK (${expression})`,
        );
    }
  return statements;
}

const folder = await mkdtemp(path.join(tmpdir(), 'tunda-migration-'));
const server = await startEmbeddedPostgres(path.join(folder, 'pg'), { fsync: false });
const dataSource = createDataSource(server, ENTITIES);
try {
  await connect(dataSource);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  const statements = [...upQueries.map(({ query }) => query), ...(await changedChecks(dataSource))];
  for (const statement of statements) console.log(`${statement};`);
  if (statements.length > 0 && process.argv.includes('--check')) {
    console.error('The entities and the migrations differ: write a migration for the statements above.');
    process.exitCode = 1;
  }
} finally {
  await dataSource.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
