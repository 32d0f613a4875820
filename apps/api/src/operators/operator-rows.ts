import { NotFound } from '@tunda/domain';
import { IsNull } from 'typeorm';
import type { Tx } from '../database/in-transaction.js';
import { OperatorEntity } from './operator.entity.js';

/** Every active administrator, locked in one order: two who demote each other at once wait, and the second is refused. */
export async function lockActiveAdmins(tx: Tx): Promise<OperatorEntity[]> {
  return tx.find(OperatorEntity, {
    where: { isAdmin: true, disabledAt: IsNull() },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** One operator, locked. Throws NotFound. */
export async function lockOperator(tx: Tx, id: string): Promise<OperatorEntity> {
  const operator = await tx.findOne(OperatorEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!operator) throw new NotFound('Operator');
  return operator;
}

/** Ends every session of a disabled operator, so that none wakes up when she comes back; access stands to the right, its tables are named. */
export async function endSessions(tx: Tx, operatorId: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE session s SET "endedAt" = $2 FROM login l
     WHERE l.id = s."loginId" AND l."operatorId" = $1 AND s."endedAt" IS NULL`,
    [operatorId, now],
  );
}
