import {
  AREAS,
  CUSTOMER_STATUSES,
  DEPARTMENTS,
  INCOMING_STATES,
  OUTGOING_STATES,
  TICKET_STATUSES,
  VERIFICATION_STATES,
} from '@tunda/domain';

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
  incoming: (raw: Raw) => present({ state: oneOf(INCOMING_STATES, raw.state) }),
  outgoing: (raw: Raw) => present({ state: oneOf(OUTGOING_STATES, raw.state) }),
};

/** Query strings as people write them: plain words, no JSON. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string') words.set(name, value);
  return words.size > 0 ? `?${words}` : '';
}
