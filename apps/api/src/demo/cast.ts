import {
  actingContact,
  type Contact,
  type ContactActor,
  type ContactAddress,
  type Customer,
  type Language,
  type Operator,
  type OperatorActor,
} from '@tunda/domain';
import { v7 } from 'uuid';
import { newTicketNumber } from '../database/ids.js';
import {
  CONTACTS,
  CUSTOMERS,
  OPERATORS,
  type ContactKey,
  type CustomerKey,
  type DemoContact,
  type OperatorKey,
} from './stories/people.js';

const DAY_MS = 86_400_000;

/** An id as the desk would have made it at that moment. */
export const idAt = (at: Date): string => v7({ msecs: at.getTime() });

/** The people of the demo as rows, and as those who act in its stories. */
export interface Cast {
  readonly customers: readonly Customer[];
  readonly contacts: readonly Contact[];
  readonly addresses: readonly ContactAddress[];
  readonly operators: readonly (Operator & { language: Language })[];
  readonly contact: (key: ContactKey) => ContactActor & { createdAt: Date };
  readonly operator: (key: OperatorKey) => OperatorActor & { createdAt: Date };
}

const entries = <Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] =>
  Object.entries(record) as [Key, Value][];

function customerRows(now: Date): Map<CustomerKey, Customer> {
  return new Map(
    entries(CUSTOMERS).map(([key, { kind, name, externalId, since }]) => {
      const createdAt = new Date(now.getTime() - since * DAY_MS);
      return [key, { id: idAt(createdAt), kind, name, externalId, createdAt, updatedAt: createdAt }];
    }),
  );
}

function contactRow(contact: DemoContact, customer: Customer): Contact {
  const { name, isMain, may, language } = contact;
  return {
    id: idAt(customer.createdAt),
    customerId: customer.id,
    name,
    isMain,
    opensTickets: may.opens,
    seesAllTickets: may.seesAll,
    managesContacts: may.manages,
    language,
    code: newTicketNumber(),
    removedAt: null,
    createdAt: customer.createdAt,
  };
}

/** Everybody of the demo, with new ids. */
export function assembleCast(now: Date): Cast {
  const customers = customerRows(now);
  const contacts = new Map<ContactKey, Contact>();
  const addresses: ContactAddress[] = [];
  for (const [key, person] of entries(CONTACTS)) {
    const customer = customers.get(person.customer) as Customer;
    const row = contactRow(person, customer);
    contacts.set(key, row);
    for (const [position, address] of person.addresses.entries()) {
      const { customerId, createdAt, id: contactId } = row;
      addresses.push({
        ...{ id: idAt(createdAt), contactId, customerId, address, createdAt },
        isPrimary: position === 0,
        sharedReason: null,
      });
    }
  }
  const since = new Date(now.getTime() - 2500 * DAY_MS);
  const operators = new Map(
    entries(OPERATORS).map(([key, { name, address, isAdmin }]) => [
      key,
      { id: idAt(since), name, address, isAdmin, language: 'it' as const, disabledAt: null, createdAt: since },
    ]),
  );
  return {
    customers: [...customers.values()],
    contacts: [...contacts.values()],
    addresses,
    operators: [...operators.values()],
    contact: (key) => {
      const row = contacts.get(key) as Contact;
      return { ...actingContact(row), createdAt: row.createdAt };
    },
    operator: (key) => {
      const { id, name, isAdmin, createdAt } = operators.get(key) as Operator;
      return { kind: 'operator', id, name, isAdmin, createdAt };
    },
  };
}
