import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  CustomerPageView,
  DeskView,
  NewTokenView,
  OperatorTicketPageView,
  OperatorTicketView,
} from '@tunda/domain';
import { createTransport } from 'nodemailer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, RunningDesk } from './support/running-desk.js';

const KILLS = 3;
const REQUESTS = 40;
const MAILS = 24;

let desk: RunningDesk;
let folder: string;
let secret: string;
let contactId: string;

async function call<T>(
  method: string,
  address: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<{ status: number; answer: T; cookie: string }> {
  const response = await fetch(`${desk.url}/api/v1${address}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { status: response.status, answer: (await response.json()) as T, cookie };
}

const bearer = () => ({ authorization: `Bearer ${secret}` });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tunda-crash-'));
  desk = new RunningDesk(await freePort(), await freePort(), {
    DATA_DIR: folder,
    DEMO: '1',
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  });
  await desk.start();
  const { answer } = await call<DeskView>('GET', '/desk', {});
  const logins = answer.demoLogins.filter(({ area }) => area === 'operator');
  for (const { address, password } of logins) {
    const { cookie } = await call('POST', '/operator/session', {}, { address, password });
    const scopes = ['tickets:read', 'tickets:write', 'customers:read'];
    const made = await call<NewTokenView>(
      'POST',
      '/operator/tokens',
      { cookie },
      { name: 'crash test', scopes, expiresInDays: 1 },
    );
    if (made.status === 201) secret = made.answer.secret;
  }
  const customers = await call<CustomerPageView>('GET', '/operator/customers?limit=1', bearer());
  const customer = await call<{ contacts: { id: string }[] }>(
    'GET',
    `/operator/customers/${customers.answer.items[0]?.id}`,
    bearer(),
  );
  contactId = customer.answer.contacts[0]?.id ?? '';
}, 90_000);

afterAll(async () => {
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Kills and restarts the desk at random moments until `busy` is over. */
async function killDuring(busy: Promise<unknown>): Promise<void> {
  let over = false;
  void busy.finally(() => (over = true));
  for (let i = 0; i < KILLS && !over; i++) {
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 500));
    await desk.kill();
    await desk.start();
  }
  await busy;
}

/** Tries until it succeeds, as a browser, a programme or a mail server would. */
async function insist<T>(attempt: () => Promise<T>, tries = 150): Promise<T> {
  for (let i = 0; ; i++) {
    try {
      return await attempt();
    } catch (error) {
      if (i > tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

describe('a desk that is killed at random moments', () => {
  test('keeps every ticket it acknowledged and doubles none that was sent again with its Idempotency-Key', async () => {
    const open = (i: number) =>
      insist(async () => {
        const made = await call<OperatorTicketView>(
          'POST',
          '/operator/tickets',
          { ...bearer(), 'idempotency-key': `crash-${i}` },
          {
            contactId,
            department: 'technical',
            subject: `Prova di caduta ${i}`,
            body: 'Il sito prova.example risponde 502 dalle 9:15 di stamattina.',
          },
        );
        if (made.status !== 201) throw new Error(`status ${made.status}`);
        return made.answer.number;
      });
    const lanes = Array.from({ length: 4 }, async (_, lane) => {
      const numbers: string[] = [];
      for (let i = lane; i < REQUESTS; i += 4) numbers.push(await open(i));
      return numbers;
    });
    const all = Promise.all(lanes);
    await killDuring(all);
    const acknowledged = (await all).flat();
    const kept: string[] = [];
    let cursor = '';
    do {
      const page = await call<OperatorTicketPageView>(
        'GET',
        `/operator/tickets?status=open&limit=100${cursor}`,
        bearer(),
      );
      kept.push(
        ...page.answer.items.filter(({ subject }) => subject.startsWith('Prova di caduta')).map(({ number }) => number),
      );
      cursor = page.answer.nextCursor ? `&cursor=${page.answer.nextCursor}` : '';
    } while (cursor);
    expect(kept.toSorted()).toEqual(acknowledged.toSorted());
    expect(new Set(kept).size).toBe(REQUESTS);
  }, 120_000);

  test('keeps every mail it took over LMTP, and each ends once', async () => {
    const send = (i: number) =>
      insist(async () => {
        const transport = createTransport({
          host: '127.0.0.1',
          port: desk.lmtpPort,
          lmtp: true,
          secure: false,
          ignoreTLS: true,
        } as object);
        const raw = [
          `From: Prova ${i} <prova${i}@caduta.example>`,
          'To: assistenza@tunda.it',
          `Subject: Caduta ${i}`,
          `Message-ID: <caduta-${i}@caduta.example>`,
          'Date: Sun, 22 Nov 2026 10:00:00 +0100',
          '',
          `Richiesta ${i}: il dominio caduta${i}.example non risolve da ieri.`,
        ].join('\r\n');
        try {
          const sent = await transport.sendMail({
            envelope: { from: `prova${i}@caduta.example`, to: ['assistenza@tunda.it'] },
            raw,
          });
          if (sent.rejected.length > 0) throw new Error('refused');
        } finally {
          transport.close();
        }
      });
    const lanes = Array.from({ length: 3 }, async (_, lane) => {
      for (let i = lane; i < MAILS; i += 3) await send(i);
    });
    await killDuring(Promise.all(lanes));
    const held = await insist(async () => {
      const found: string[] = [];
      let cursor = '';
      do {
        const page = await call<OperatorTicketPageView>(
          'GET',
          `/operator/tickets?status=unverified&limit=100${cursor}`,
          bearer(),
        );
        found.push(
          ...page.answer.items.filter(({ subject }) => subject.startsWith('Caduta ')).map(({ subject }) => subject),
        );
        cursor = page.answer.nextCursor ? `&cursor=${page.answer.nextCursor}` : '';
      } while (cursor);
      if (found.length < MAILS) throw new Error(`only ${found.length} of ${MAILS} mails became held requests`);
      return found;
      // what a killed worker held comes back when its lease has ended
    }, 900);
    expect(held.toSorted()).toEqual(Array.from({ length: MAILS }, (_, i) => `Caduta ${i}`).toSorted());
  }, 240_000);
});
