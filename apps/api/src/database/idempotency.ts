import { DomainError } from '@tunda/domain';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** A call that carries an Idempotency-Key. */
export interface IdempotentCall {
  /** Kind and id of the caller: keys of different callers never meet. */
  readonly caller: string;
  readonly key: string;
  /** SHA-256 (hex) of method, path and body. */
  readonly fingerprint: string;
  readonly now: Date;
  /** The first transaction of a call is the one that is remembered. */
  used: boolean;
}

const calls = new AsyncLocalStorage<IdempotentCall>();

export const withCall = <T>(call: IdempotentCall, work: () => T): T => calls.run(call, work);
/** For work whose answer must not be kept (it carries a secret). */
export const withoutCall = <T>(work: () => T): T => calls.exit(work);
export const currentCall = (): IdempotentCall | undefined => calls.getStore();

/** Takes the key for this transaction, or finds the answer of the call that had it; waits for one that is still running. */
export async function claimAnswer(
  tx: EntityManager,
  call: IdempotentCall,
): Promise<{ found: boolean; answer?: unknown }> {
  const claimed = await tx.query(
    `INSERT INTO idempotency_key ("caller", "key", "fingerprint", "createdAt") VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1 AS one`,
    [call.caller, call.key, call.fingerprint, call.now],
  );
  if (claimed.length > 0) return { found: false };
  const [row] = await tx.query(
    `SELECT "fingerprint", "answer" FROM idempotency_key WHERE "caller" = $1 AND "key" = $2`,
    [call.caller, call.key],
  );
  if (row?.fingerprint !== call.fingerprint)
    throw new DomainError(
      'idempotency-key-reused',
      'conflict',
      'This Idempotency-Key came with another request before',
    );
  call.used = true;
  return { found: true, answer: row.answer };
}

export async function keepAnswer(tx: EntityManager, call: IdempotentCall, answer: unknown): Promise<void> {
  await tx.query(`UPDATE idempotency_key SET "answer" = $3 WHERE "caller" = $1 AND "key" = $2`, [
    call.caller,
    call.key,
    JSON.stringify(answer ?? null),
  ]);
  call.used = true;
}
