import { describe, expect, test } from '@jest/globals';
import { actingContact, assertCanRemoveAddress, changeContact, newContact, removeContact } from './contact-rules.js';

const NOW = new Date('2026-11-22T09:00:00Z');
const ids = { id: 'c', code: 'K7QM3XTP' };
const anna = newContact(ids, 'rossi', { name: ' Anna ', address: 'anna@rossi.example' }, false, NOW);
const main = { ...anna, isMain: true };
const coded = (code: string) => expect.objectContaining({ code });

describe('a contact', () => {
  test('begins with the right to open tickets and no other', () => {
    expect(anna).toEqual({
      ...{ ...ids, customerId: 'rossi', name: 'Anna', isMain: false, language: 'it', removedAt: null, createdAt: NOW },
      ...{ opensTickets: true, seesAllTickets: false, managesContacts: false },
    });
  });

  test('acts with exactly her permissions; the main contact with all, whatever the boxes say', () => {
    for (const opensTickets of [true, false])
      for (const seesAllTickets of [true, false])
        for (const managesContacts of [true, false]) {
          const boxes = { opensTickets, seesAllTickets, managesContacts };
          expect(actingContact({ ...anna, ...boxes })).toMatchObject({
            ...{ canOpenTickets: opensTickets, seesAllTickets, managesContacts },
          });
          expect(actingContact({ ...main, ...boxes })).toMatchObject({
            ...{ canOpenTickets: true, seesAllTickets: true, managesContacts: true },
          });
        }
  });

  test('changes in what was named only', () => {
    expect(changeContact(anna, {})).toEqual(anna);
    expect(changeContact(anna, { seesAllTickets: true, name: ' Anna V. ' })).toEqual({
      ...anna,
      seesAllTickets: true,
      name: 'Anna V.',
    });
    expect(changeContact(anna, { isMain: false })).toEqual(anna);
  });

  test('who is the main one can neither step back nor go', () => {
    expect(() => changeContact(main, { isMain: false })).toThrow(coded('main-contact-required'));
    expect(() => removeContact(main, NOW)).toThrow(coded('main-contact-required'));
    expect(removeContact(anna, NOW).removedAt).toBe(NOW);
  });

  test('keeps her log-in address and her last one', () => {
    const address = {
      id: 'a',
      contactId: 'c',
      customerId: 'rossi',
      address: 'a@b.example',
      sharedReason: null,
      createdAt: NOW,
    };
    expect(() => assertCanRemoveAddress({ ...address, isPrimary: true }, 1)).toThrow(coded('last-address'));
    expect(() => assertCanRemoveAddress({ ...address, isPrimary: true }, 2)).toThrow(coded('login-address'));
    expect(() => assertCanRemoveAddress({ ...address, isPrimary: false }, 2)).not.toThrow();
  });
});
