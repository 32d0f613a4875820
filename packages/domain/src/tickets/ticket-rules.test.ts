import { describe, expect, test } from '@jest/globals';
import type { Actor, ContactActor, DeskActor } from '../shared/actor.js';
import { admitTicket, holdRequest, openTicket, rejectTicket } from './ticket-opening.js';
import {
  addNote,
  answerTicket,
  assignTicket,
  canReopen,
  canSeeTicket,
  changeDepartment,
  moveTicket,
  replyToTicket,
} from './ticket-rules.js';
import { TICKET_STATUSES, canMove, turnOf, type TicketStatus } from './ticket-status.js';
import type { Ticket } from './ticket.js';

const DAY = 86_400_000;
const START = new Date('2026-11-02T08:00:00Z');
const NOW = new Date('2026-11-22T09:00:00Z');
const giulia: ContactActor = {
  ...{ kind: 'contact', id: 'giulia', customerId: 'rossi', name: 'Giulia Bianchi' },
  ...{ canOpenTickets: true, seesAllTickets: false, managesContacts: false },
};
const marta: DeskActor = { kind: 'operator', id: 'marta', name: 'Marta Conti', isAdmin: false };
const panel: DeskActor = { kind: 'token', id: 'panel', name: 'Pannello' };
const system: DeskActor = { kind: 'system' };
const ids = { ticketId: 't', messageId: 'm', eventId: 'e', number: 'K7QM3XTP' };
const request = { department: 'technical', subject: ' Il sito ', body: 'Risponde 500', channel: 'web' } as const;
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'done';
};

function aTicket(changes: Partial<Ticket> = {}): Ticket {
  const { ticket } = openTicket({ ...ids, messageId: 'first' }, giulia, request, START);
  const over = changes.status === 'closed' || changes.status === 'rejected';
  return { ...ticket, closedAt: over ? START : null, ...changes };
}

describe('opening', () => {
  test('gives the contact an open ticket and promises the acknowledgement', () => {
    const done = openTicket(ids, giulia, request, NOW);
    expect(done.ticket).toMatchObject({
      ...{ status: 'open', customerId: 'rossi', contactId: 'giulia', subject: 'Il sito', waitingSince: NOW },
      ...{ lastMessageId: 'm', lastAuthor: 'contact', claimedAddress: null, closedAt: null },
    });
    expect(done.message).toMatchObject({ id: 'm', author: 'contact', internal: false, quotedFrom: null });
    expect(done.notices).toEqual([{ kind: 'ticket-opened', ticketId: 't', messageId: 'm' }]);
  });

  test('is refused to a contact without the permission, and possible for her through the desk', () => {
    const reader = { ...giulia, canOpenTickets: false };
    expect(codeOf(() => openTicket(ids, reader, request, NOW))).toBe('no-permission');
    const done = openTicket(ids, reader, request, NOW, marta);
    expect(done.events[0]).toMatchObject({ kind: 'opened', actorKind: 'operator', actorName: 'Marta Conti' });
    expect(done.message?.authorName).toBe('Giulia Bianchi');
  });

  test('by nobody proven holds the request: owned by nobody, told to nobody', () => {
    const done = holdRequest(ids, 'chi@altrove.example', { ...request, channel: 'mail' }, NOW);
    expect(done.ticket).toMatchObject({
      ...{ status: 'unverified', customerId: null, contactId: null },
      ...{ claimedAddress: 'chi@altrove.example', lastAuthor: 'stranger' },
    });
    expect(done.message?.authorName).toBe('chi@altrove.example');
    expect(done.notices).toEqual([]);
  });
});

describe('a held request', () => {
  const held = (): Ticket => holdRequest(ids, 'chi@altrove.example', { ...request, channel: 'mail' }, START).ticket;
  const owner = { customerId: 'rossi', contactId: 'giulia' };

  test('is admitted to its contact, who has been waiting since the mail came', () => {
    const done = admitTicket(held(), marta, owner, 'e', NOW);
    expect(done.ticket).toMatchObject({ ...owner, status: 'open', waitingSince: START, lastAuthor: 'contact' });
    expect(done.notices).toEqual([{ kind: 'ticket-opened', ticketId: 't', messageId: 'm' }]);
  });

  test('is rejected in silence', () => {
    const done = rejectTicket(held(), system, 'scaduta', 'e', NOW);
    expect(done.ticket).toMatchObject({ status: 'rejected', customerId: null, closedAt: NOW });
    expect(done.notices).toEqual([]);
  });

  test.each(TICKET_STATUSES.filter((status) => status !== 'unverified'))(
    'cannot be decided again when %s',
    (status) => {
      expect(codeOf(() => admitTicket(aTicket({ status }), marta, owner, 'e', NOW))).toBe('move-not-allowed');
      expect(codeOf(() => rejectTicket(aTicket({ status }), marta, 'no', 'e', NOW))).toBe('move-not-allowed');
    },
  );

  test('is admitted by nobody who is no person of the desk', () => {
    expect(codeOf(() => admitTicket(held(), system, owner, 'e', NOW))).toBe('move-not-allowed');
  });
});

describe('every move', () => {
  const actors: Actor[] = [giulia, marta, panel, system];
  const cases = TICKET_STATUSES.flatMap((from) =>
    TICKET_STATUSES.flatMap((to) => actors.map((by) => [from, to, by.kind, by] as const)),
  );

  // verification has functions of its own
  const legal = (from: TicketStatus, to: TicketStatus, by: Actor): boolean =>
    from !== 'unverified' && canMove(from, to, by.kind);
  const before = (from: TicketStatus): Ticket =>
    aTicket({ status: from, closedAt: from === 'closed' ? new Date(NOW.getTime() - DAY) : null });

  test.each(cases.filter(([from, to, , by]) => !legal(from, to, by)))(
    'from %s to %s by %s is refused',
    (from, to, _, by) => {
      expect(codeOf(() => moveTicket(before(from), by, to, 'e', NOW))).toBe('move-not-allowed');
    },
  );

  test.each(cases.filter(([from, to, , by]) => legal(from, to, by)))(
    'from %s to %s by %s is made',
    (from, to, _, by) => {
      const done = moveTicket(before(from), by, to, 'e', NOW, 'perché');
      expect(done.ticket).toMatchObject({ status: to, updatedAt: NOW, closedAt: to === 'closed' ? NOW : null });
      expect(done.ticket.waitingSince).toEqual(turnOf(from) === turnOf(to) ? START : NOW);
      expect(done.events[0]).toMatchObject({ kind: 'moved', details: { from, to, reason: 'perché' } });
      expect(done.notices).toEqual(to === 'resolved' ? [{ kind: 'ticket-resolved', ticketId: 't' }] : []);
    },
  );

  test('reopens for the customer up to fourteen days after closing, to the millisecond; for the desk always', () => {
    const closed = (ms: number): Ticket => aTicket({ status: 'closed', closedAt: new Date(NOW.getTime() - ms) });
    expect(moveTicket(closed(14 * DAY), giulia, 'open', 'e', NOW).ticket.status).toBe('open');
    expect(codeOf(() => moveTicket(closed(14 * DAY + 1), giulia, 'open', 'e', NOW))).toBe('reopen-too-late');
    expect(moveTicket(closed(400 * DAY), marta, 'open', 'e', NOW).ticket.status).toBe('open');
    expect(canReopen(closed(14 * DAY + 1), NOW)).toBe(false);
    expect(canReopen(aTicket({ status: 'waiting' }), NOW)).toBe(true);
  });
});

describe('writing in a ticket', () => {
  const reply = { body: 'Fatto', lastSeenMessageId: 'first', then: 'waiting' } as const;
  const refusals: Record<TicketStatus, string> = {
    unverified: 'ticket-not-verified',
    open: 'done',
    waiting: 'done',
    resolved: 'done',
    closed: 'ticket-already-closed',
    rejected: 'ticket-rejected',
  };

  test.each(TICKET_STATUSES)('when %s, is allowed to both sides or to none', (status) => {
    const ticket = aTicket({ status });
    expect(codeOf(() => replyToTicket(ticket, marta, reply, ids, NOW))).toBe(refusals[status]);
    expect(codeOf(() => answerTicket(ticket, giulia, { body: 'Ciao', channel: 'mail' }, ids, NOW))).toBe(
      refusals[status],
    );
    expect(codeOf(() => addNote(ticket, marta, 'Nota', 'n', NOW))).toBe('done');
  });

  test('a reply to a thread that moved on is refused, with the message to look at', () => {
    const ticket = aTicket({ lastMessageId: 'second' });
    expect(() => replyToTicket(ticket, marta, reply, ids, NOW)).toThrow(
      expect.objectContaining({ code: 'thread-moved-on', details: { lastMessageId: 'second' } }),
    );
  });

  test('a reply passes the turn, is promised as a mail, and keeps who wrote it', () => {
    const done = replyToTicket(aTicket(), marta, reply, ids, NOW);
    expect(done.ticket).toMatchObject({
      status: 'waiting',
      waitingSince: NOW,
      lastMessageId: 'm',
      lastAuthor: 'operator',
    });
    expect(done.message).toMatchObject({ operatorId: 'marta', authorName: 'Marta Conti', channel: 'desk' });
    expect(done.notices).toEqual([{ kind: 'reply-sent', ticketId: 't', messageId: 'm' }]);
    const again = replyToTicket({ ...done.ticket, lastMessageId: 'first' }, panel, reply, ids, NOW);
    expect(again.events).toEqual([]);
    expect(again.message).toMatchObject({ operatorId: null, channel: 'api' });
  });

  test("the customer's answer is our turn, and her place in the queue stays when it was already", () => {
    const answer = { body: 'Ancora', channel: 'web' } as const;
    const back = answerTicket(aTicket({ status: 'resolved' }), giulia, answer, ids, NOW);
    expect(back.ticket).toMatchObject({ status: 'open', waitingSince: NOW, lastAuthor: 'contact' });
    expect(back.events[0]?.details).toEqual({ from: 'resolved', to: 'open' });
    const more = answerTicket(aTicket(), giulia, answer, ids, NOW);
    expect(more.ticket.waitingSince).toEqual(START);
    expect(more.events).toEqual([]);
  });

  test('a note is the last word to nobody', () => {
    const done = addNote(aTicket(), marta, 'Nota', 'n', NOW);
    expect(done.ticket).toMatchObject({ lastMessageId: 'first', lastMessageAt: START, updatedAt: NOW });
    expect(done.message).toMatchObject({ internal: true });
    expect(done.notices).toEqual([]);
  });
});

describe('assigning and changing department', () => {
  test('keep the place in the queue and stand in the history', () => {
    const assigned = assignTicket(aTicket(), marta, { id: 'paola', name: 'Paola' }, 'e', NOW);
    expect(assigned.ticket).toMatchObject({ assigneeId: 'paola', waitingSince: START });
    expect(assigned.events[0]?.details).toEqual({ to: 'Paola' });
    expect(assignTicket(assigned.ticket, marta, null, 'e', NOW).ticket.assigneeId).toBeNull();
    const moved = changeDepartment(aTicket(), marta, 'commercial', 'e', NOW);
    expect(moved.ticket).toMatchObject({ department: 'commercial', waitingSince: START });
    expect(moved.events[0]?.details).toEqual({ from: 'technical', to: 'commercial' });
  });
});

describe('seeing a ticket', () => {
  const all = { ...giulia, id: 'anna', seesAllTickets: true };
  test.each([
    ['her own', giulia, { customerId: 'rossi', contactId: 'giulia' }, true],
    ["a colleague's", giulia, { customerId: 'rossi', contactId: 'anna' }, false],
    ["a colleague's, seeing all", all, { customerId: 'rossi', contactId: 'giulia' }, true],
    ["another account's, seeing all", all, { customerId: 'verdi', contactId: 'x' }, false],
    ["another account's with her id", giulia, { customerId: 'verdi', contactId: 'giulia' }, false],
    ['a held one, seeing all', all, { customerId: null, contactId: null }, false],
  ])('%s', (_name, contact, ticket, expected) => {
    expect(canSeeTicket(contact, ticket)).toBe(expected);
  });
});
