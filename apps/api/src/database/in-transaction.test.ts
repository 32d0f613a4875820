import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DomainError } from '@tunda/domain';
import { testDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { AuditEventEntity } from '../audit/audit-event.entity.js';
import { withCall, type IdempotentCall } from './idempotency.js';
import { newId } from './ids.js';
import { inTransaction, type Tx } from './in-transaction.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.clear());

const note = (tx: Tx, kind: string) =>
  tx.insert(AuditEventEntity, {
    id: newId(),
    at: new Date(),
    kind,
    actorKind: 'system',
    actorId: null,
    actorName: '',
    subjectId: null,
    details: {},
  });
const call = (key: string, fingerprint = 'a'.repeat(64)): IdempotentCall => ({
  caller: 'contact:1',
  key,
  fingerprint,
  now: new Date(),
  used: false,
});
const count = () => database.dataSource.getRepository(AuditEventEntity).count();

describe('inTransaction', () => {
  test('keeps nothing when the work throws', async () => {
    const failing = inTransaction(database.dataSource, async (tx) => {
      await note(tx, 'lost');
      throw new DomainError('not-found', 'not-found', 'no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await count()).toBe(0);
  });

  test('runs the whole work again after a real deadlock, and both finish', async () => {
    const [first, second] = [newId(), newId()];
    const row = {
      at: new Date(),
      kind: 'x',
      actorKind: 'system',
      actorId: null,
      actorName: '',
      subjectId: null,
      details: {},
    };
    await database.dataSource.getRepository(AuditEventEntity).insert([
      { id: first, ...row },
      { id: second, ...row },
    ]);
    let runs = 0;
    const crossing = (ids: string[]) =>
      inTransaction(database.dataSource, async (tx) => {
        runs += 1;
        for (const id of ids) {
          await tx.query('SELECT 1 FROM audit_event WHERE id = $1 FOR UPDATE', [id]);
          await tx.query('SELECT pg_sleep(0.2)');
        }
        return 'done';
      });
    expect(await Promise.all([crossing([first, second]), crossing([second, first])])).toEqual(['done', 'done']);
    expect(runs).toBe(3);
  });

  test('gives a repeated call the answer of the first, even when both run at once', async () => {
    const work = () =>
      withCall(call('k1'), () =>
        inTransaction(database.dataSource, async (tx) => {
          await note(tx, 'made');
          await tx.query('SELECT pg_sleep(0.1)');
          return { made: newId() };
        }),
      );
    const [one, two] = await Promise.all([work(), work()]);
    expect(two).toEqual(one);
    expect(await work()).toEqual(one);
    expect(await count()).toBe(1);
  });

  test('refuses a key that came with another request', async () => {
    const work = (fingerprint: string) =>
      withCall(call('k2', fingerprint), () => inTransaction(database.dataSource, async () => ({ ok: true })));
    await work('a'.repeat(64));
    await expect(work('b'.repeat(64))).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('frees the key when the work failed, so that the person can try again', async () => {
    const work = (fail: boolean) =>
      withCall(call('k3'), () =>
        inTransaction(database.dataSource, async () => {
          if (fail) throw new DomainError('move-not-allowed', 'conflict', 'no');
          return 'done';
        }),
      );
    await expect(work(true)).rejects.toThrow('no');
    expect(await work(false)).toBe('done');
  });
});
