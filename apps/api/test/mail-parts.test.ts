import { describe, expect, it } from '@jest/globals';
import { fileLabel, oneLine, plainText } from '../src/mail/clean-text.js';
import { decodeHeader } from '../src/mail/decode-words.js';
import { readFrom } from '../src/mail/read-from.js';
import { EMPTY_TEXT, readMail } from '../src/mail/read-mail.js';
import {
  isDeskAddress,
  messageId,
  namedMessageIds,
  readMessageId,
  readReplyAddress,
  replyAddress,
  type MailKeys,
} from '../src/mail/reply-address.js';
import { scanHeaders, valuesOf, withoutSpareSignatures } from '../src/mail/scan-headers.js';
import { screenMail } from '../src/mail/screen-mail.js';
import { aMail, aMailWithFiles, type Fields } from './support/test-mail.js';

const DESK = 'assistenza@tunda.it';
/** Milliseconds that a piece of work takes, the best of five: what else the machine does only ever adds. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('the safe scan', () => {
  it('unfolds fields, finds the body and keeps the order', () => {
    const raw = Buffer.from('From: a@b.it\r\nSubject: uno\r\n due\r\nTo: x\r\n\r\ntesto');
    const scan = scanHeaders(raw);
    expect(scan.fields.map((field) => [field.name, field.value])).toEqual([
      ['from', 'a@b.it'],
      ['subject', 'uno  due'],
      ['to', 'x'],
    ]);
    expect(raw.subarray(scan.bodyStart).toString()).toBe('testo');
  });

  it.each([
    ['no-header', Buffer.from('solo testo senza intestazioni\r\n')],
    ['no-header', Buffer.alloc(0)],
    ['no-header', Buffer.from('From: a@b.it\rSubject: x\r\rtesto'.replace('From: ', 'From '))],
    ['too-many-headers', Buffer.from(`${'X: 1\r\n'.repeat(1001)}\r\n`)],
    ['header-too-long', Buffer.from(`To: ${'a@b.it, '.repeat(9000)}\r\n\r\n`)],
    ['header-too-long', Buffer.from(`References: ${`${'<a@b> '.repeat(20)}\r\n `.repeat(600)}\r\n\r\n`)],
    ['headers-too-large', Buffer.from(`${`X: ${'y'.repeat(60_000)}\r\n`.repeat(6)}\r\n`)],
    ['too-many-header-lines', Buffer.from(`X: 1\r\n${' y\r\n'.repeat(5001)}\r\n`)],
  ])('stops at %s', (problem, raw) => {
    expect(scanHeaders(raw).problem).toBe(problem);
  });

  it('takes no time over 20 MB of one header line', () => {
    const raw = Buffer.from(`Subject: ${'x'.repeat(20_000_000)}`);
    expect(timeOf(() => scanHeaders(raw))).toBeLessThan(1000);
  });

  it('hands on five signatures and no other byte changed', () => {
    const signatures = Array.from({ length: 7 }, (_, i) => `DKIM-Signature: n=${i}\r\n`);
    const raw = Buffer.from(`A: 1\r\n${signatures.join('B: 2\r\n')}C: 3\r\n\r\ncorpo`);
    const less = withoutSpareSignatures(raw, scanHeaders(raw));
    expect(valuesOf(scanHeaders(less), 'dkim-signature')).toEqual(['n=0', 'n=1', 'n=2', 'n=3', 'n=4']);
    expect(less.toString()).toContain('B: 2\r\nB: 2\r\nC: 3\r\n\r\ncorpo');
  });
});

describe('From', () => {
  it.each([
    ['mario@rossi.it', 'mario@rossi.it', ''],
    ['<Mario@Rossi.IT>', 'mario@rossi.it', ''],
    ['Mario Rossi <mario@rossi.it>', 'mario@rossi.it', 'Mario Rossi'],
    ['"Rossi, Mario \\"M\\"" <mario@rossi.it>', 'mario@rossi.it', 'Rossi, Mario "M"'],
    ['mario@rossi.it (Mario Rossi)', 'mario@rossi.it', 'Mario Rossi'],
    ['=?utf-8?Q?Nicol=C3=B2?= <nico@rossi.it>', 'nico@rossi.it', 'Nicolò'],
    ['=?utf-8?B?TWFyaW8NCkJjYzogZXZlQGV2aWwuaXQ=?= <mario@rossi.it>', 'mario@rossi.it', 'Mario Bcc: eve@evil.it'],
  ])('%s', (value, address, name) => {
    expect(readFrom([value])).toEqual({ address, name, suspicion: null });
  });

  it('decodes words of unknown charsets as far as it can', () => {
    expect(decodeHeader('=?x-nobody?Q?ciao?= =?iso-8859-1?Q?perch=E9?=')).toBe('ciaoperché');
    expect(decodeHeader(Buffer.from('perché').toString('latin1'))).toBe('perché');
    expect(decodeHeader('perch\xe9')).toBe('perché');
  });
});

describe('what kind of mail it is', () => {
  const kindOf = (fields: Fields, returnPath: string | null = 'mario@rossi.it'): string => {
    const { kind, next } = screenMail(scanHeaders(aMail(fields)), returnPath, '', DESK);
    return `${kind} ${next}`;
  };
  const rows: [fields: Fields, expected: string][] = [
    [[], 'request take'],
    [[['Auto-Submitted', 'no']], 'request take'],
    [[['Auto-Submitted', 'auto-replied (vacation)']], 'auto drop'],
    [[['Auto-Submitted', 'auto-generated; type=x']], 'auto drop'],
    [[['Content-Type', 'multipart/report; report-type=delivery-status; boundary=x']], 'bounce drop'],
    [[['Content-Type', 'multipart/report; boundary=x;\r\n report-type="disposition-notification"']], 'mdn drop'],
    [[['Content-Type', 'multipart/report; report-type=feedback-report; boundary=x']], 'arf drop'],
    [[['X-Failed-Recipients', 'a@b.it']], 'bounce drop'],
    [[['From', 'Mail Delivery System <MAILER-DAEMON@mx.it>']], 'bounce drop'],
    [[['From', 'Assistenza <assistenza+k7qm3xtp.x.y@tunda.it>']], 'loop drop'],
    [[['X-Loop', 'assistenza@tunda.it']], 'loop drop'],
    [[['X-Loop', 'lista@altrove.it']], 'request take'],
    [[['List-Id', '<news.negozio.it>']], 'list drop'],
    [[['Precedence', 'bulk']], 'list drop-unless-proven'],
    [[['Precedence', 'junk']], 'list drop'],
    [[['Precedence', 'auto_reply']], 'auto drop'],
    [[['X-Autoreply', 'yes']], 'auto drop'],
    [[['X-Auto-Response-Suppress', 'All']], 'request silently'],
    [[['From', 'no-reply@slack.com']], 'request silently'],
    [
      [
        ['X-Ricevuta', 'accettazione'],
        ['From', 'posta-certificata@pec.it'],
      ],
      'pec-receipt drop',
    ],
    [[['X-Ricevuta', 'accettazione']], 'request take'],
    [[['X-Trasporto', 'posta-certificata']], 'pec silently'],
    [[['X-Trasporto', 'errore']], 'request take'],
    [Array.from({ length: 101 }, () => ['Received', 'from a by b'] as const), 'loop drop'],
  ];
  it.each(rows)('%j', (fields, expected) => {
    expect(kindOf(fields)).toBe(expected);
  });

  it('a null sender in the session is a machine; a Return-Path in the mail counts only without a session', () => {
    expect(kindOf([], '')).toBe('auto drop');
    expect(kindOf([['Return-Path', '<>']])).toBe('request take');
    expect(kindOf([['Return-Path', '<>']], null)).toBe('auto drop');
  });

  it.each(['Risposta automatica: Sito', 'R: Fuori sede', 'Automatic reply: x'])('%s is taken quietly', (subject) => {
    expect(screenMail(scanHeaders(aMail([])), 'a@b.it', subject, DESK).next).toBe('silently');
  });
});

describe('reply addresses and Message-IDs', () => {
  const keys: MailKeys = {
    signing: 'b',
    secrets: new Map([
      ['a', Buffer.alloc(32, 1)],
      ['b', Buffer.alloc(32, 2)],
    ]),
  };
  const token = { number: 'K7QM3XTP', code: 'ABCDEFGH' };
  const uuid = '0192f0e2-7b1c-7abc-8def-001122334455';

  it('come back whatever the case, and old keys keep verifying', () => {
    const address = replyAddress(DESK, keys, token);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
    expect(readReplyAddress(DESK, keys, address)).toEqual(token);
    expect(readReplyAddress(DESK, keys, address.toUpperCase())).toEqual(token);
    expect(readReplyAddress(DESK, { ...keys, signing: 'a' }, address)).toEqual(token);
    const id = messageId(DESK, keys, token.number, uuid);
    expect(readMessageId(keys, id)).toEqual({ number: token.number, uuid });
    expect(readMessageId(keys, id.toUpperCase())).toEqual({ number: token.number, uuid });
  });

  it('are worth nothing with any character changed', () => {
    const address = replyAddress(DESK, keys, token);
    for (let i = DESK.indexOf('@') + 1; i < address.indexOf('@'); i++) {
      const changed = `${address.slice(0, i)}${address[i] === 'q' ? 'w' : 'q'}${address.slice(i + 1)}`;
      expect([i, readReplyAddress(DESK, keys, changed)]).toEqual([i, null]);
    }
    const id = messageId(DESK, keys, token.number, uuid);
    expect(readMessageId(keys, id.replace('0192', '0193'))).toBeNull();
    expect(
      readMessageId(
        keys,
        id.replace(/.@/, (end) => (end === 'q@' ? 'w@' : 'q@')),
      ),
    ).toBeNull();
  });

  it('cannot be exchanged: another contact, a Message-ID as a token, a key nobody has', () => {
    const address = replyAddress(DESK, keys, token);
    const other = replyAddress(DESK, keys, { ...token, code: 'HGFEDCBA' });
    const [, , signature = ''] = other.split('.');
    expect(readReplyAddress(DESK, keys, address.replace(/[^.]*@/, `${signature.split('@')[0]}@`))).toBeNull();
    const stranger: MailKeys = { signing: 'c', secrets: new Map([['c', Buffer.alloc(32)]]) };
    expect(readReplyAddress(DESK, keys, replyAddress(DESK, stranger, token))).toBeNull();
    expect(readReplyAddress('altro@tunda.it', keys, address)).toBeNull();
  });

  it('reads the named Message-IDs, newest first, and survives any text', () => {
    expect(namedMessageIds('<c@x> <d@x>', '<a@x>junk> <b@x>\t<c@x>', 50)).toEqual(['<d@x>', '<c@x>', '<b@x>', '<a@x>']);
    expect(namedMessageIds('', '<a@b> '.repeat(10_000), 50)).toEqual(['<a@b>']);
    expect(timeOf(() => namedMessageIds('<'.repeat(60_000), '<a'.repeat(30_000), 50))).toBeLessThan(1000);
  });

  it('knows the addresses of the desk', () => {
    expect(isDeskAddress(DESK, 'Assistenza+Qualcosa@Tunda.it')).toBe(true);
    expect(isDeskAddress(DESK, 'assistenzax@tunda.it')).toBe(false);
    expect(isDeskAddress(DESK, 'assistenza@tunda.it.evil.it')).toBe(false);
  });
});

describe('reading', () => {
  it('says so when there is no text, and keeps a mail of only a file', async () => {
    expect((await readMail(aMail([], ''))).text).toBe(EMPTY_TEXT);
    const mail = await readMail(
      aMailWithFiles([], '', [{ name: 'a.png', type: 'image/png', bytes: Buffer.from('x') }]),
    );
    expect(mail).toMatchObject({ text: EMPTY_TEXT, notes: ['no-text'] });
    expect(mail.attachments).toMatchObject([{ filename: 'a.png', declaredType: 'image/png', bytes: Buffer.from('x') }]);
  });

  it('takes line ends, NUL and paths out of every value', async () => {
    const raw = aMailWithFiles([['Subject', '=?utf-8?B?Q2lhbw0KQmNjOiBldmVAZXZpbC5pdAA=?=']], 'uno\u0000due\r\ntre', [
      { name: '../../../etc/passwd', type: 'text/plain', bytes: Buffer.alloc(0) },
    ]);
    const mail = await readMail(raw);
    expect(mail.subject).toBe('Ciao Bcc: eve@evil.it');
    expect(mail.text).toBe('unodue\ntre');
    expect(mail.attachments.map((one) => [one.filename, one.bytes.length])).toEqual([['passwd', 0]]);
  });

  it('turns HTML into text within limits and loads nothing', async () => {
    const html =
      '<p>Ciao</p><script>alert(1)</script><img src="https://evil.it/x.png" onerror="x"></table><form>scrivi</form>' +
      '<blockquote>citato</blockquote>';
    const mail = await readMail(aMail([['Content-Type', 'text/html; charset=utf-8']], html));
    expect(mail.text).toContain('Ciao');
    expect(mail.text).not.toMatch(/alert|evil\.it|</);
    const deep = await readMail(
      aMail([['Content-Type', 'text/html']], `${'<table><tr><td>'.repeat(100_000)}fine &amp; basta`),
    );
    expect(deep.text).toBe('fine & basta');
  });

  it.each([
    ['latin-1 without saying so', Buffer.from('Content-Type: text/plain\r\nFrom: a@b.it\r\n\r\nperch\xe9', 'latin1')],
    [
      'iso-2022-jp',
      Buffer.from('Content-Type: text/plain; charset=iso-2022-jp\r\nFrom: a@b.it\r\n\r\n\x1b$B%F\x1b(B', 'latin1'),
    ],
    ['an unknown charset', Buffer.from('Content-Type: text/plain; charset=x-boh\r\nFrom: a@b.it\r\n\r\nciao')],
    ['broken base64', Buffer.from('Content-Transfer-Encoding: base64\r\nFrom: a@b.it\r\n\r\n####Y2lhbw=')],
    ['broken quoted-printable', Buffer.from('Content-Transfer-Encoding: quoted-printable\r\nFrom: a@b.it\r\n\r\n=ZZ=')],
    ['uuencode', Buffer.from('From: a@b.it\r\n\r\nbegin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n')],
    ['a group in To', Buffer.from('From: a@b.it\r\nTo: tutti: x@y.it, z@y.it;\r\n\r\nciao')],
  ])('%s is no error', async (_, raw) => {
    expect((await readMail(raw)).text).not.toBe('');
  });

  it('labels files, whatever they call themselves', () => {
    expect(fileLabel('C:\\temp\\fattura.pdf', 'x')).toBe('fattura.pdf');
    expect(fileLabel('x/\u202efdp.exe\0', 'x')).toBe('\u202efdp.exe');
    expect(fileLabel('..', 'allegato-1')).toBe('allegato-1');
    expect(fileLabel(`${'a'.repeat(500)}.pdf`, 'x')).toMatch(/^a{196}\.pdf$/);
    expect(oneLine('a\r\nb\u2028c\0d')).toBe('a b c d');
    expect(plainText('a\r\nb\rc\u0000\u001bd\te', 100)).toBe('a\nb\ncd\te');
  });
});
