import { NotFound, type Verification } from '@tunda/domain';
import type { Tx } from '../database/in-transaction.js';
import { VerificationEntity } from './verification.entity.js';

/** The verification, locked until the transaction ends. Throws NotFound. */
export async function lockVerification(tx: Tx, id: string): Promise<Verification> {
  const verification = await tx.findOne(VerificationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!verification) throw new NotFound('Verification');
  return verification;
}

/** The pending verification of a held ticket, locked; null when it was decided already. */
export async function lockPendingOf(tx: Tx, ticketId: string): Promise<Verification | null> {
  const where = { ticketId, state: 'pending' } as const;
  return tx.findOne(VerificationEntity, { where, lock: { mode: 'pessimistic_write' } });
}

/** Up to `limit` pending ones whose time is over, locked; those another worker holds are left to it. */
export async function lockExpired(tx: Tx, now: Date, limit: number): Promise<Verification[]> {
  return tx
    .createQueryBuilder(VerificationEntity, 'v')
    .where(`v.state = 'pending' AND v."expiresAt" <= :now`, { now })
    .orderBy('v.expiresAt')
    .limit(limit)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getMany();
}

export async function keepVerification(tx: Tx, verification: Verification): Promise<void> {
  await tx.update(VerificationEntity, { id: verification.id }, verification);
}
