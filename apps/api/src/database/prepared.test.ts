import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { inTransaction } from './in-transaction.js';
import { prepared } from './prepared.js';

// one connection, so that each statement meets what the one before left there
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(1);
});
afterAll(() => database.drop());

const SUM = 'SELECT $1::int + $2::int AS sum';
const known = async (): Promise<string[]> =>
  (await database.dataSource.query('SELECT statement FROM pg_prepared_statements')).map(
    (row: { statement: string }) => row.statement,
  );
const sum = () => database.dataSource.query(SUM, [1, 2]);

test('only what was marked is prepared', async () => {
  await sum();
  expect(await known()).toEqual([]);
  prepared(SUM);
  expect(await sum()).toEqual([{ sum: 3 }]);
  expect(await sum()).toEqual([{ sum: 3 }]);
  expect(await known()).toEqual([SUM]);
});

test('errors of a prepared statement stay errors', async () => {
  const divided = prepared('SELECT 1 / $1::int');
  await expect(database.dataSource.query(divided, [0])).rejects.toThrow('division by zero');
  expect(await sum()).toEqual([{ sum: 3 }]);
  expect(await known()).toContain(SUM);
});

test('a pooler that loses prepared statements costs one repeat, and none is prepared any more', async () => {
  // as if another connection stood behind this one now
  await database.dataSource.query('DEALLOCATE ALL');
  let turns = 0;
  const answer = await inTransaction(database.dataSource, async (tx) => {
    turns += 1;
    return tx.query(SUM, [2, 2]);
  });
  expect(answer).toEqual([{ sum: 4 }]);
  expect(turns).toBe(2);
  await database.dataSource.query('DEALLOCATE ALL');
  expect(await sum()).toEqual([{ sum: 3 }]);
  expect(await known()).toEqual([]);
});
