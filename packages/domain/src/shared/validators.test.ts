import { describe, expect, test } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ListCustomerTicketsDto } from '../tickets/list-tickets.dto.js';
import { OpenTicketDto } from '../tickets/open-ticket.dto.js';
import { AssignTicketDto } from '../tickets/reply-to-ticket.dto.js';

type Refusals = Record<string, string[]>;
function refusals<T extends object>(dto: new () => T, plain: object): Refusals {
  const errors = validateSync(plainToInstance(dto, plain), { whitelist: true, forbidNonWhitelisted: true });
  return Object.fromEntries(errors.map((error) => [error.property, Object.keys(error.constraints ?? {}).sort()]));
}
const request = { department: 'technical', subject: 'Il sito', body: 'Riga\n\tuna' };

describe('what comes in', () => {
  test.each([
    [{}, {}],
    [{ subject: ' \u00A0 ' }, { subject: ['notBlank'] }],
    [{ subject: 'a\nb' }, { subject: ['oneLine'] }],
    [{ subject: 'a\u2028b' }, { subject: ['oneLine'] }],
    [{ subject: 'fattura\u202Efdp.exe' }, { subject: ['oneLine'] }],
    [{ subject: 'x'.repeat(151) }, { subject: ['maxLength'] }],
    [{ subject: 7 }, { subject: ['isString', 'maxLength', 'notBlank', 'oneLine'] }],
    [{ body: 'a\u0000b' }, { body: ['plainText'] }],
    [{ body: 'x'.repeat(100_001) }, { body: ['maxLength'] }],
    [{ department: 'vendite' }, { department: ['isIn'] }],
    [{ attachmentIds: null }, { attachmentIds: ['arrayMaxSize', 'arrayUnique', 'isUuid'] }],
    [{ status: 'closed' }, { status: ['whitelistValidation'] }],
  ] as [object, Refusals][])('as a new ticket with %j is refused for %j', (changes, expected) => {
    expect(refusals(OpenTicketDto, { ...request, ...changes })).toEqual(expected);
  });

  test('a number in a query is a whole number within its bounds', () => {
    const limit = (value: unknown) => refusals(ListCustomerTicketsDto, { limit: value });
    expect(limit('50')).toEqual({});
    for (const wrong of ['0', '101', '1.5', 'x', '-1', 'NaN']) expect(Object.keys(limit(wrong))).toEqual(['limit']);
  });

  test('null is an answer only where it means something', () => {
    expect(refusals(AssignTicketDto, { operatorId: null })).toEqual({});
    expect(Object.keys(refusals(AssignTicketDto, {}))).toEqual(['operatorId']);
  });
});
