import { DomainError, isPlainAddress, normalizeAddress, type ContactActor } from '@tunda/domain';
import { newId } from '../database/ids.js';
import { brokenConstraint, type Tx } from '../database/in-transaction.js';
import { ContactAddressEntity } from './contact.entity.js';

/** Constraints of contact_address that a taken address breaks. */
const TAKEN = new Set(['contact_address_unshared', 'contact_address_once_per_contact']);

/** The address stands somewhere else already; who has it is not said. */
export const addressTaken = (): DomainError =>
  new DomainError('address-already-registered', 'conflict', 'The address is registered already');

/** A living contact to put an address on. */
export type AddressOwner = Pick<ContactActor, 'id' | 'customerId'>;

/**
 * Registers an address. An address belongs to one account; `sharedReason` is an operator's decision that it stands on two
 * all the same, and is kept only when it really does. Throws address-already-registered.
 */
export async function keepAddress(
  tx: Tx,
  owner: AddressOwner,
  address: string,
  options: { isPrimary: boolean; sharedReason: string | null; now: Date },
): Promise<ContactAddressEntity> {
  const normal = normalizeAddress(address);
  if (!isPlainAddress(normal)) throw new DomainError('invalid-input', 'invalid', 'Not a plain address');
  const others = await tx.findBy(ContactAddressEntity, { address: normal });
  if (others.some(({ contactId }) => contactId === owner.id)) throw addressTaken();
  if (others.length > 0 && options.sharedReason === null) throw addressTaken();
  const row = {
    id: newId(),
    contactId: owner.id,
    customerId: owner.customerId,
    address: normal,
    isPrimary: options.isPrimary,
    sharedReason: others.length > 0 ? options.sharedReason : null,
    createdAt: options.now,
  };
  try {
    await tx.insert(ContactAddressEntity, row);
  } catch (error) {
    if (TAKEN.has(brokenConstraint(error) ?? '')) throw addressTaken();
    throw error;
  }
  return row;
}
