import {
  CUSTOMER_STATUSES,
  DEPARTMENTS,
  TICKET_STATUSES,
  VERIFICATION_STATES,
  type Area,
  type IncomingState,
  type OutgoingState,
} from '@tunda/domain';

// Only plain tables of the domain here: a DTO file would bring class-validator into the first load.
const AREAS: readonly Area[] = ['customer', 'operator'];

type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((word) => word === value);

/** Leaves out what is not there, so that addresses stay short. */
function present<T extends object>(search: T): Partial<T> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** What each page understands in its query string; anything else is dropped. */
export const searchOf = {
  logIn: (raw: Raw) => present({ redirectTo: text(raw.redirectTo), ended: oneOf(['1'], raw.ended) }),
  forgot: (raw: Raw) => present({ area: oneOf(AREAS, raw.area) }),
  tickets: (raw: Raw) => present({ status: oneOf(CUSTOMER_STATUSES, raw.status), q: text(raw.q) }),
  queue: (raw: Raw) =>
    present({
      department: oneOf(DEPARTMENTS, raw.department),
      status: oneOf(TICKET_STATUSES, raw.status),
      assignee: text(raw.assignee),
      q: text(raw.q),
    }),
  verifications: (raw: Raw) => present({ state: oneOf(VERIFICATION_STATES, raw.state) }),
  customers: (raw: Raw) => present({ q: text(raw.q) }),
  // what is no state is refused by the API, and shown as such
  incoming: (raw: Raw) => present({ state: text(raw.state) as IncomingState | undefined }),
  outgoing: (raw: Raw) => present({ state: text(raw.state) as OutgoingState | undefined }),
};

/** Query strings as people write them: plain words, no JSON. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string') words.set(name, value);
  return words.size > 0 ? `?${words}` : '';
}
