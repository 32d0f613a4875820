import type { Area } from '@tunda/domain';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/in-transaction.js';
import { findInvitedContact, findInvitedOperator } from './login-rows.js';
import { LoginEntity } from './login.entity.js';

async function keepLogin(
  tx: Tx,
  area: Area,
  owner: { contactId: string | null; operatorId: string | null },
  address: string,
  now: Date,
): Promise<string> {
  const mine = owner.contactId ? { contactId: owner.contactId } : { operatorId: owner.operatorId ?? '' };
  const found = await tx.findOneBy(LoginEntity, mine);
  if (found) {
    // her first address changed since: she logs in with the one she has now
    if (found.address !== address) await tx.update(LoginEntity, found.id, { address });
    return found.id;
  }
  const id = newId();
  await tx.insert(LoginEntity, {
    id,
    area,
    address,
    passwordHash: null,
    ...owner,
    createdAt: now,
    lastLoginAt: null,
  });
  return id;
}

/** The log-in of a contact, by her id or first address; made when she has none. Undefined when nobody live has it. */
export async function loginOfContact(
  tx: Tx,
  by: { address: string } | { contactId: string },
  now: Date,
): Promise<string | undefined> {
  const contact = await findInvitedContact(tx, by);
  return contact && keepLogin(tx, 'customer', { contactId: contact.id, operatorId: null }, contact.address, now);
}

/** The log-in of an operator; made when she has none. */
export async function loginOfOperator(tx: Tx, operatorId: string, now: Date): Promise<string | undefined> {
  const operator = await findInvitedOperator(tx, operatorId);
  return operator && keepLogin(tx, 'operator', { contactId: null, operatorId: operator.id }, operator.address, now);
}
