import { describe, expect, test } from '@jest/globals';
import { EMAIL_MAX, domainOf, isNoReplyAddress, isPlainAddress, normalizeAddress } from './email-address.js';

const long = (local: number, domain: number): string => `${'a'.repeat(local)}@${'b'.repeat(domain - 3)}.it`;

describe('a mail address', () => {
  test.each([
    'a@b.it',
    'giulia.bianchi+ordini@posta.rossi.example',
    "o'hara@x.example",
    'a@xn--caff-dma.it',
    'a@1.2.example',
    long(64, 60),
  ])('is plain: %s', (address) => {
    expect(isPlainAddress(address)).toBe(true);
  });

  test.each([
    '',
    'a',
    '@b.it',
    'a@',
    'a@b',
    'a@@b.it',
    'a@b@c.it',
    '.a@b.it',
    'a.@b.it',
    'a..b@c.it',
    'a@-b.it',
    'a@b-.it',
    'a@b..it',
    'a@.it',
    'a@b.it.',
    'a b@c.it',
    'a@b.it\n',
    'a@b.it\r\nBcc: x@y.it',
    '"a b"@c.it',
    'a@[127.0.0.1]',
    'а@b.it',
    'a@caffè.it',
    'a@b.it\u202E',
    'Giulia <a@b.it>',
    long(65, 20),
    `a@${'b'.repeat(64)}.it`,
    `a@${'bcdefgh.'.repeat(40)}it`,
  ])('is not plain: %j', (address) => {
    expect(isPlainAddress(address)).toBe(false);
  });

  test('is kept and compared in one form', () => {
    expect(normalizeAddress('  Giulia@Rossi.EXAMPLE ')).toBe('giulia@rossi.example');
    expect(isPlainAddress('Giulia@rossi.example')).toBe(false);
  });

  test('has at most 254 characters', () => {
    const domain = Array.from({ length: 4 }, () => 'd'.repeat(48)).join('.');
    const address = `${'a'.repeat(EMAIL_MAX - domain.length - 1)}@${domain}`;
    expect(address).toHaveLength(EMAIL_MAX);
    expect(isPlainAddress(address)).toBe(true);
    expect(isPlainAddress(`a${address}`)).toBe(false);
  });

  test('belongs to the domain after its last @', () => {
    expect(domainOf('a@B.it')).toBe('b.it');
    expect(domainOf('a@evil.example@b.it')).toBe('b.it');
    expect(domainOf('niente')).toBe('');
  });
});

test('a machine that says nobody reads its mail is known by its address', () => {
  for (const address of ['no-reply@a.it', 'NoReply@a.it', 'donotreply@a.it', 'non-rispondere@a.it', 'no_reply-7@a.it'])
    expect([address, isNoReplyAddress(address)]).toEqual([address, true]);
  for (const address of ['nora@a.it', 'nonna@a.it', 'reply@a.it', 'mario.noreply@a.it'])
    expect([address, isNoReplyAddress(address)]).toEqual([address, false]);
});
