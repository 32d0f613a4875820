import { rmSync } from 'node:fs';
import pg from 'pg';

export default async function globalTeardown() {
  const { base, template, server, folder } = globalThis.tundaTestDatabase ?? {};
  if (!base) return;
  if (server) {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [`${template}%`]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
