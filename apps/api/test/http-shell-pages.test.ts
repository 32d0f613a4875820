import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDesk, type TestDesk } from './support/test-desk.js';

describe('pages', () => {
  let folder: string;
  let pages: TestDesk;
  const get = (address: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    pages.call('GET', address, { headers });
  /** Pages stand outside the API: `call` would put its prefix in front. */
  const page = async (address: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    pages.app.inject({ method: 'GET', url: address, headers });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tunda-pages-'));
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<title>Assistenza</title>');
    writeFileSync(path.join(folder, 'assets/index-a1b2.js'), 'console.log(1)');
    writeFileSync(path.join(folder, 'assets/index-a1b2.js.br'), 'compressed');
    pages = await testDesk({}, { webFolder: folder });
  });
  afterAll(async () => {
    await pages.close();
    rmSync(folder, { recursive: true });
  });

  test('are the SPA at every address that is not a file', async () => {
    for (const address of ['/', '/tickets/7KQ2M4XA', '/admin/verifications?state=pending', '/index.html']) {
      const answer = await page(address);
      expect([address, answer.statusCode, answer.payload]).toEqual([address, 200, '<title>Assistenza</title>']);
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  test('keep their files for a year, compressed when the browser takes it', async () => {
    const answer = await page('/assets/index-a1b2.js', { 'accept-encoding': 'br' });
    expect([answer.statusCode, answer.headers['content-encoding'], answer.payload]).toEqual([200, 'br', 'compressed']);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await page('/assets/index-a1b2.js')).payload).toBe('console.log(1)');
  });

  test('that are missing, or outside the folder, are not found', async () => {
    for (const address of ['/assets/old-c3d4.js', '/..%2f..%2fpackage.json', '/%2e%2e/secret.txt', '/.env']) {
      const answer = await page(address);
      expect([address, answer.statusCode]).toEqual([address, 404]);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });

  test('never stand in for the API', async () => {
    for (const address of ['/api/v1/nothing', '/api/nothing', '/api']) {
      const answer = await get(address);
      expect([address, answer.status, answer.body.code]).toEqual([address, 404, 'not-found']);
    }
    expect((await page('/tickets', { accept: 'application/json' })).statusCode).toBe(404);
  });
});
