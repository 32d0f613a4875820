import { describe, expect, test } from '@jest/globals';
import { eventForCustomer, eventForOperator, nameForCustomer } from './customer-view.js';
import { TICKET_EVENT_KINDS, type TicketEvent } from './ticket.js';

const event = (changes: Partial<TicketEvent>): TicketEvent => ({
  ...{ id: 'e', ticketId: 't', kind: 'moved', at: new Date('2026-11-22T09:00:00Z') },
  ...{ actorKind: 'operator', actorName: 'Marta Conti', details: { from: 'open', to: 'closed', reason: 'moroso' } },
  ...changes,
});

describe('what a customer may know', () => {
  test.each(TICKET_EVENT_KINDS)('of "%s": no name and no reason of the desk', (kind) => {
    const text = JSON.stringify(eventForCustomer(event({ kind })));
    expect(text).not.toMatch(/Marta|moroso/);
  });

  test('nothing of assignments and rejections', () => {
    expect(eventForCustomer(event({ kind: 'assigned', details: { to: 'Marta Conti' } }))).toBeNull();
    expect(eventForCustomer(event({ kind: 'rejected' }))).toBeNull();
  });

  test('her own reason, which she wrote herself', () => {
    expect(eventForCustomer(event({ actorKind: 'contact', details: { to: 'closed', reason: 'fatto' } }))).toMatchObject(
      {
        by: 'contact',
        details: { to: 'closed', reason: 'fatto' },
      },
    );
  });

  test('that the desk wrote, not who', () => {
    expect(nameForCustomer({ author: 'operator', authorName: 'Marta' })).toBe('Tunda Assistenza');
    expect(nameForCustomer({ author: 'system', authorName: 'x' })).toBe('Tunda Assistenza');
    expect(nameForCustomer({ author: 'contact', authorName: 'Giulia' })).toBe('Giulia');
  });

  test('operators read it whole', () => {
    expect(eventForOperator(event({}))).toMatchObject({
      actorName: 'Marta Conti',
      details: { reason: 'moroso' },
      by: 'desk',
    });
  });
});
