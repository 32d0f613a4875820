import { afterEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';

const folders: string[] = [];
const running: EmbeddedPostgres[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tunda-epg-'));
  folders.push(folder);
  return path.join(folder, 'pg');
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ host: server.host, user: server.user, database: server.database });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('startEmbeddedPostgres', () => {
  test('refuses a second start on the same folder in one clear line', async () => {
    const folder = newFolder();
    running.push(await startEmbeddedPostgres(folder));
    await expect(startEmbeddedPostgres(folder)).rejects.toThrow(/Another desk is running on .*DATA_DIR/);
  });

  test('loses nothing that was committed when the server is killed, and starts again', async () => {
    const folder = newFolder();
    const first = await startEmbeddedPostgres(folder);
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const postmaster = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    execFileSync('kill', ['-9', postmaster]);
    await first.stop().catch(() => undefined); // the server is dead: only the lock is given back
    const second = await startEmbeddedPostgres(folder);
    running.push(second);
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('starts the server again when it is killed under a running desk', async () => {
    const folder = newFolder();
    const server = await startEmbeddedPostgres(folder);
    running.push(server);
    await ask(server, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const postmaster = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    execFileSync('kill', ['-9', postmaster]);
    let rows: unknown[] = [];
    for (let i = 0; i < 60 && rows.length === 0; i++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      rows = await ask(server, 'SELECT answer FROM kept').catch(() => []);
    }
    expect(rows).toEqual([{ answer: 42 }]);
  });
});
