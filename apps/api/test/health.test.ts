import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import pino from 'pino';
import { pinoHttp } from 'pino-http';
import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Health } from '../src/health.js';
import { logging } from '../src/http/logging.js';
import { Endings } from '../src/process-life.js';
import { testDesk, type TestDesk } from './support/test-desk.js';
import { testSettings } from './support/test-settings.js';

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
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
  const { pinoHttp: options } = logging(testSettings({ logLevel: 'info' }));
  const log = pinoHttp({ ...(options as object), logger: pino({ level: 'info' }, stream) });
  const server = http.createServer((request, response) => {
    log(request, response);
    response.setHeader('set-cookie', 'tunda_customer=geheim-cookie').end('ok');
  });
  server.listen(0);
  await once(server, 'listening');
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/tickets?q=geheim-words`, {
    method: 'POST',
    headers: { cookie: 'tunda_customer=geheim', authorization: 'Bearer geheim', 'idempotency-key': 'geheim' },
    body: 'geheim-body',
  });
  server.close();
  await once(server, 'close');
  expect(lines.join('')).toContain('/api/v1/tickets');
  expect(lines.join('')).not.toContain('geheim');
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
