import type { ActorKind } from '../shared/actor.js';

type Who = readonly ActorKind[];
const DESK = ['operator', 'token'] as const;
const ANYBODY = ['contact', 'operator', 'token', 'system'] as const;

interface StatusRow {
  /** Whose turn it is: on whom the ticket waits. */
  readonly turn: 'desk' | 'customer' | 'nobody';
  /** Whether the customer sees the ticket in her list. */
  readonly visibleToCustomer: boolean;
  /** Whether there is still something to do for somebody. */
  readonly live: boolean;
  /** The moves out of this status and who may make each. */
  readonly to: Readonly<Record<string, Who>>;
}

/**
 * The whole lifecycle of a ticket. Nothing else in the desk decides whether a move is legal.
 *
 * | status | for the customer | for the operator |
 * |---|---|---|
 * | unverified | not shown: nobody has proven that she wrote it | held until the sender is verified, nothing confidential may leave |
 * | open | "tocca a noi" | somebody of the desk must act, the clock runs |
 * | waiting | "tocca a te" | the last word is ours, the clock stands still |
 * | resolved | we think it is solved, an answer reopens it | closes by itself after some days |
 * | closed | over; can be reopened within some days | over |
 * | rejected | not shown | the request did not come from the customer, or the time to verify it ran out |
 */
export const TICKET_STATUS_TABLE = {
  unverified: {
    turn: 'desk',
    visibleToCustomer: false,
    live: true,
    to: { open: DESK, rejected: ['operator', 'token', 'system'] },
  },
  open: {
    turn: 'desk',
    visibleToCustomer: true,
    live: true,
    to: { waiting: DESK, resolved: DESK, closed: ['contact', 'operator', 'token'] },
  },
  waiting: {
    turn: 'customer',
    visibleToCustomer: true,
    live: true,
    to: { open: ['contact', 'operator', 'token'], resolved: DESK, closed: ['contact', 'operator', 'token'] },
  },
  resolved: {
    turn: 'customer',
    visibleToCustomer: true,
    live: true,
    to: { open: ['contact', 'operator', 'token'], waiting: DESK, closed: ANYBODY },
  },
  closed: { turn: 'nobody', visibleToCustomer: true, live: false, to: { open: ['contact', 'operator', 'token'] } },
  rejected: { turn: 'nobody', visibleToCustomer: false, live: false, to: {} },
} as const satisfies Record<string, StatusRow>;

export type TicketStatus = keyof typeof TICKET_STATUS_TABLE;
export const TICKET_STATUSES = Object.keys(TICKET_STATUS_TABLE) as readonly TicketStatus[];
/** Statuses a customer may see, in the order of her list. */
export const CUSTOMER_STATUSES = TICKET_STATUSES.filter((status) => TICKET_STATUS_TABLE[status].visibleToCustomer);

/** The moves out of `from` that this kind of actor may make. */
export function movesFrom(from: TicketStatus, by: ActorKind): TicketStatus[] {
  return Object.entries(TICKET_STATUS_TABLE[from].to as Record<string, Who>)
    .filter(([, who]) => who.includes(by))
    .map(([to]) => to as TicketStatus);
}

/** Whether this kind of actor may move a ticket from `from` to `to`. Staying is not a move. */
export function canMove(from: TicketStatus, to: TicketStatus, by: ActorKind): boolean {
  return movesFrom(from, by).includes(to);
}

export const isVisibleToCustomer = (status: TicketStatus): boolean => TICKET_STATUS_TABLE[status].visibleToCustomer;
export const isLive = (status: TicketStatus): boolean => TICKET_STATUS_TABLE[status].live;
export const turnOf = (status: TicketStatus): 'desk' | 'customer' | 'nobody' => TICKET_STATUS_TABLE[status].turn;
