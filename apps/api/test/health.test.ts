import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Health } from '../src/health.js';
import { Endings } from '../src/process-life.js';
import { PASSWORD } from './support/given.js';
import { testDesk, type TestDesk } from './support/test-desk.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.close());

describe('health', () => {
  const ready = () => desk.call('GET', '/api/health/ready');

  test('is live as long as the process answers', async () => {
    expect((await desk.call('GET', '/api/health/live')).status).toBe(200);
  });

  test('is ready when a worker was seen within a minute', async () => {
    const before = await ready();
    expect([before.status, before.body.details]).toEqual([503, { reason: 'workers' }]);
    await desk.app.get(Health).startBeating();
    expect((await ready()).status).toBe(200);
    desk.clock.advance(61_000);
    expect((await ready()).status).toBe(503);
  });

  test('is not ready while a migration is missing', async () => {
    const { dataSource } = desk.database;
    const [last] = await dataSource.query(
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING *',
    );
    expect((await ready()).body.details).toEqual({ reason: 'migrations' });
    const row = Array.isArray(last) ? last[0] : last;
    await dataSource.query('INSERT INTO migrations ("id", "timestamp", "name") VALUES ($1, $2, $3)', [
      row.id,
      row.timestamp,
      row.name,
    ]);
  });

  test('is not ready without its database, and says no more than that', async () => {
    const other = await testDesk();
    await other.database.dataSource.destroy();
    const answer = await other.call('GET', '/api/health/ready');
    expect([answer.status, answer.body.details]).toEqual([503, { reason: 'database' }]);
    await other.close();
  });
});

test('logs hold no cookie, no token, no body and no search words', async () => {
  const lines: string[] = [];
  const note = (message: unknown): void => void lines.push(JSON.stringify(message));
  const logger = { log: note, warn: note, error: note, debug: note };
  desk.app.useLogger(logger);
  const contact = await desk.given.contact();
  const cookie = await desk.logIn('customer', contact.address, PASSWORD);
  const headers = { authorization: 'Bearer geheim', 'idempotency-key': 'geheim', referer: 'http://desk.test/geheim' };
  await desk.call('GET', '/customer/tickets?q=geheim-words', { cookie });
  await desk.call('POST', '/requests/assess', { cookie, headers, body: { subject: 'geheim', body: 'geheim' } });
  desk.app.useLogger(false);
  const text = lines.join('\n');
  expect(text).toContain('"path":"/api/v1/customer/tickets"');
  expect(text).toContain(`"caller":"contact:${contact.id}"`);
  expect(text).not.toContain('geheim');
  expect(text).not.toContain(PASSWORD);
  expect(text).not.toContain(cookie.split('=')[1]);
});

test('what was begun is ended last first, and one failure keeps nothing from ending', async () => {
  const endings = new Endings();
  const ended: string[] = [];
  endings.add(async () => ended.push('database'));
  endings.add(async () => Promise.reject(new Error('stuck')));
  endings.add(async () => ended.push('application'));
  await expect(endings.run()).rejects.toThrow('stuck');
  expect(ended).toEqual(['application', 'database']);
  await endings.run();
  expect(ended).toHaveLength(2);
});
