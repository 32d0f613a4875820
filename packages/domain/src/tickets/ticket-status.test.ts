import { describe, expect, test } from '@jest/globals';
import type { ActorKind } from '../shared/actor.js';
import {
  CUSTOMER_STATUSES,
  TICKET_STATUSES,
  TICKET_STATUS_TABLE,
  canMove,
  isLive,
  isVisibleToCustomer,
  movesFrom,
  turnOf,
  type TicketStatus,
} from './ticket-status.js';

const ACTORS: ActorKind[] = ['contact', 'operator', 'token', 'system'];
/** The whole lifecycle, written a second time: who may take a ticket from where to where. */
const EXPECTED: Record<TicketStatus, Partial<Record<TicketStatus, ActorKind[]>>> = {
  unverified: { open: ['operator', 'token'], rejected: ['operator', 'token', 'system'] },
  open: { waiting: ['operator', 'token'], resolved: ['operator', 'token'], closed: ['contact', 'operator', 'token'] },
  waiting: {
    open: ['contact', 'operator', 'token'],
    resolved: ['operator', 'token'],
    closed: ['contact', 'operator', 'token'],
  },
  resolved: { open: ['contact', 'operator', 'token'], waiting: ['operator', 'token'], closed: ACTORS },
  closed: { open: ['contact', 'operator', 'token'] },
  rejected: {},
};
const PAIRS = TICKET_STATUSES.flatMap((from) => TICKET_STATUSES.map((to) => [from, to] as const));

describe('the table of moves', () => {
  test.each(PAIRS)('from %s to %s lets exactly those who may', (from, to) => {
    const allowed = ACTORS.filter((actor) => canMove(from, to, actor));
    expect(allowed).toEqual(EXPECTED[from][to] ?? []);
  });

  test('reaches every status, and names no unknown one', () => {
    const reached = new Set<string>(['unverified', 'open']);
    for (const { to } of Object.values(TICKET_STATUS_TABLE)) for (const status of Object.keys(to)) reached.add(status);
    expect([...reached].sort()).toEqual([...TICKET_STATUSES].sort());
  });

  test('never calls staying a move', () => {
    for (const status of TICKET_STATUSES)
      for (const actor of ACTORS) expect(canMove(status, status, actor)).toBe(false);
  });

  test('gives the customer no way out of a held or rejected request', () => {
    expect(movesFrom('unverified', 'contact')).toEqual([]);
    expect(movesFrom('rejected', 'contact')).toEqual([]);
  });
});

describe('what a status means', () => {
  test('held and rejected requests are shown to no customer', () => {
    expect(CUSTOMER_STATUSES).toEqual(['open', 'waiting', 'resolved', 'closed']);
    expect(TICKET_STATUSES.filter((status) => !isVisibleToCustomer(status))).toEqual(['unverified', 'rejected']);
  });

  test('whose turn it is, and whether there is anything left to do', () => {
    expect(TICKET_STATUSES.map((status) => [status, turnOf(status), isLive(status)])).toEqual([
      ['unverified', 'desk', true],
      ['open', 'desk', true],
      ['waiting', 'customer', true],
      ['resolved', 'customer', true],
      ['closed', 'nobody', false],
      ['rejected', 'nobody', false],
    ]);
  });
});
