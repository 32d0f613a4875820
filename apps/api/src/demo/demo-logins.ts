import type { DemoLoginView } from '@tunda/domain';
import { CONTACTS, OPERATORS } from './stories/people.js';

/** The log-ins of the demo, operators first: shown on the log-in page and printed at the start. They exist nowhere else. */
export const LOGINS: readonly DemoLoginView[] = [
  ...Object.values(OPERATORS).map(({ name, address, password }) => ({ area: 'operator', name, address, password })),
  ...Object.values(CONTACTS).map(({ name, addresses: [address], password }) => ({
    area: 'customer',
    name,
    address,
    password,
  })),
];

/** The same as lines for a terminal. */
export function demoLoginLines(): string[] {
  const width = Math.max(...LOGINS.map(({ address }) => address.length));
  const lines = (area: string): string[] =>
    LOGINS.filter((login) => login.area === area).map(
      ({ name, address, password }) => `${address.padEnd(width)}  ${password.padEnd(24)}  ${name}`,
    );
  return ['Demo log-ins, customers', ...lines('customer'), '', 'Demo log-ins, operators', ...lines('operator')];
}
