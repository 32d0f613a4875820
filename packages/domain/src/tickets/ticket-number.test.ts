import { describe, expect, test } from '@jest/globals';
import { formatTicketNumber, parseTicketNumber, ticketNumberFrom } from './ticket-number.js';

describe('a ticket number', () => {
  test.each([
    [[0, 0, 0, 0, 0], '00000000'],
    [[255, 255, 255, 255, 255], 'ZZZZZZZZ'],
    [[0, 0, 0, 0, 1], '00000001'],
    [[8, 0, 0, 0, 0], '10000000'],
  ])('of the bytes %j is %s', (bytes, number) => {
    expect(ticketNumberFrom(Uint8Array.from(bytes))).toBe(number);
  });

  test('comes back as it was from everything people do to it', () => {
    let state = 12345;
    const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31);
    for (let i = 0; i < 2000; i++) {
      const number = ticketNumberFrom(Uint8Array.from({ length: 5 }, () => (next() >> 8) & 255));
      const shown = formatTicketNumber(number);
      for (const typed of [
        number,
        shown,
        shown.toLowerCase(),
        `#${shown}`,
        ` ${number.slice(0, 4)} ${number.slice(4)} `,
        shown.replaceAll('0', 'o'),
        shown.replaceAll('1', 'l'),
        shown.replaceAll('1', 'I'),
      ])
        expect(parseTicketNumber(typed)).toBe(number);
    }
  });

  test.each([
    '',
    'K7QM',
    'K7QM-3XTPP',
    'K7QM-3XTU',
    'K7QM_3XTP',
    'K7QM-3XT\u0000',
    '12345678 12345678',
    'ÀBCDEFGH',
    'è lento',
  ])('is not %j', (text) => {
    expect(parseTicketNumber(text)).toBeNull();
  });

  test('is made of five bytes and nothing else', () => {
    expect(() => ticketNumberFrom(new Uint8Array(4))).toThrow(RangeError);
    expect(() => ticketNumberFrom(new Uint8Array(6))).toThrow(RangeError);
  });
});
