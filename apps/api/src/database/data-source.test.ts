import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { createDataSource } from './data-source.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(1);
});
afterAll(() => database.drop());

/** What PostgreSQL says of settings on a connection to this address. */
async function settingsAt(address: string): Promise<unknown> {
  const dataSource = await createDataSource({ url: address }, [], 1).initialize();
  try {
    const [row] = await dataSource.query(
      `SELECT current_setting('random_page_cost') AS page, current_setting('jit') AS jit,
              current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement`,
    );
    return row;
  } finally {
    await dataSource.destroy();
  }
}

test('connections plan for a database in memory', async () => {
  expect(await settingsAt(database.url)).toEqual({ page: '1.1', jit: 'off', lock: '0', statement: '1min' });
});

test('options of DATABASE_URL count too, and count more', async () => {
  const address = new URL(database.url);
  address.searchParams.set('options', '-c lock_timeout=7s -c random_page_cost=2');
  expect(await settingsAt(address.href)).toEqual({ page: '2', jit: 'off', lock: '7s', statement: '1min' });
});
