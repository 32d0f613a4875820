import { DomainError } from '@tunda/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { claimAnswer, currentCall, keepAnswer } from './idempotency.js';
import { isRefusedPrepared } from './prepared.js';

declare const inTx: unique symbol;
/** An entity manager inside a transaction. Only `inTransaction` makes one, so a query that must not run outside does not compile outside. */
export type Tx = EntityManager & { readonly [inTx]: true };

const ATTEMPTS = 3;
/** serialization_failure and deadlock_detected: PostgreSQL asks for the whole transaction again. */
const RETRIED = new Set(['40001', '40P01']);

/** SQLSTATE of an error, wherever the driver put it. */
export function sqlState(error: unknown): string | undefined {
  const shaped = error as { code?: unknown; driverError?: { code?: unknown } } | null;
  const code = shaped?.driverError?.code ?? shaped?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Name of the constraint a write broke, or undefined when it broke none. */
export function brokenConstraint(error: unknown): string | undefined {
  if (sqlState(error) !== '23505') return undefined;
  const shaped = error as { constraint?: string; driverError?: { constraint?: string } };
  return shaped.driverError?.constraint ?? shaped.constraint;
}

/**
 * Runs `work` in one transaction and gives its result once it is committed. On a deadlock, a serialization failure or a refused prepared
 * statement the whole work runs again, at most three times: therefore it has no effect outside the database (that is what the outbox is for).
 * Within a call that carries an Idempotency-Key the result is stored in the same transaction, and a repeat gets it back
 * without running `work` again.
 */
export async function inTransaction<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  const call = currentCall();
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.transaction(async (manager) => {
        const tx = manager as Tx;
        if (!call || call.used) return work(tx);
        const earlier = await claimAnswer(tx, call);
        if (earlier.found) return earlier.answer as T;
        const answer = await work(tx);
        await keepAnswer(tx, call, answer);
        return answer;
      });
    } catch (error) {
      const again = RETRIED.has(sqlState(error) ?? '') || isRefusedPrepared(error);
      if (error instanceof DomainError || attempt >= ATTEMPTS || !again) throw error;
    }
  }
}
