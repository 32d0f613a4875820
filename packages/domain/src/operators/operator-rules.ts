import { DomainError } from '../shared/domain-error.js';
import type { ChangeOperatorDto } from './operator.dto.js';
import type { Operator } from './operator.js';

const isActiveAdmin = (operator: Operator): boolean => operator.isAdmin && operator.disabledAt === null;

/** Changes what was named. `otherAdmins`: active administrators besides her; the last one can neither leave nor be demoted. */
export function changeOperator<T extends Operator>(
  operator: T,
  request: ChangeOperatorDto,
  otherAdmins: number,
  now: Date,
): T {
  const disabledAt =
    request.disabled === undefined ? operator.disabledAt : request.disabled ? (operator.disabledAt ?? now) : null;
  const changed: T = {
    ...operator,
    name: request.name?.trim() ?? operator.name,
    isAdmin: request.isAdmin ?? operator.isAdmin,
    disabledAt,
  };
  if (isActiveAdmin(operator) && !isActiveAdmin(changed) && otherAdmins === 0)
    throw new DomainError('last-administrator', 'conflict', 'The desk needs an active administrator');
  return changed;
}
