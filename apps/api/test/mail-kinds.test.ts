import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AttachmentEntity } from '../src/tickets/attachment.entity.js';
import { MailDesk } from './support/test-mail-desk.js';
import { aMail, aMailWithFiles, type Domain, type Fields } from './support/test-mail.js';

let desk: MailDesk;
let rossi: Domain;
let evil: Domain;

beforeAll(async () => {
  desk = await MailDesk.start();
  rossi = desk.domain('rossi.it');
  evil = desk.domain('evil.it');
});
afterAll(async () => desk.stop());
beforeEach(async () => {
  await desk.clear();
  await desk.contact({ address: 'mario@rossi.it' });
});

describe('mails that nobody wrote', () => {
  const kinds: [what: string, fields: Fields, from: string, state: string, kind: string][] = [
    ['an auto-reply', [['Auto-Submitted', 'auto-replied']], 'mario@rossi.it', 'ignored', 'auto'],
    ['a newsletter (21)', [['List-Id', '<news.it>']], 'mario@rossi.it', 'ignored', 'list'],
    ['our own mail (22)', [['X-Loop', 'assistenza@tunda.it']], 'mario@rossi.it', 'ignored', 'loop'],
    [
      'a forged bounce (25)',
      [['Content-Type', 'multipart/report; report-type=delivery-status; boundary=b']],
      '',
      'bounce',
      'bounce',
    ],
    [
      'a read receipt (27)',
      [['Content-Type', 'multipart/report; report-type=disposition-notification; boundary=b']],
      '',
      'ignored',
      'mdn',
    ],
    ['a null sender', [], '', 'ignored', 'auto'],
  ];
  it.each(kinds)('%s makes no ticket', async (_, fields, from, state, kind) => {
    const row = await desk.receive(rossi.sign(aMail(fields)), { from });
    expect(row).toMatchObject({ state, kind, ticketId: null });
    expect(row.reasons.length).toBeGreaterThan(0);
    expect(await desk.tickets()).toEqual([]);
  });

  it('"Risposta automatica" without headers is taken, and gets no acknowledgement (20)', async () => {
    const row = await desk.receive(rossi.sign(aMail([['Subject', 'Risposta automatica: ferie']])));
    expect(row.state).toBe('new-ticket');
    await desk.sendOut();
    expect(desk.relay.mails).toEqual([]);
  });

  it('Precedence: bulk of a proven contact is a ticket, of anybody else nothing', async () => {
    expect(await desk.receive(rossi.sign(aMail([['Precedence', 'bulk']])))).toMatchObject({ state: 'new-ticket' });
    expect(
      await desk.receive(
        evil.sign(
          aMail([
            ['From', 'e@evil.it'],
            ['Precedence', 'bulk'],
          ]),
        ),
      ),
    ).toMatchObject({
      state: 'ignored',
      kind: 'list',
    });
  });
});

describe('what a mail may bring', () => {
  it('files under clean names, with a warning where one is no document (43)', async () => {
    const files = [
      { name: '../../etc/passwd', type: 'text/plain', bytes: Buffer.from('root:x:0:0\n') },
      { name: 'fattura.pdf', type: 'application/pdf', bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]) },
      {
        name: 'logo.svg',
        type: 'image/svg+xml',
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      },
    ];
    const row = await desk.receive(rossi.sign(aMailWithFiles([], 'Ecco i file', files)));
    expect(row.state).toBe('new-ticket');
    const kept = await desk.dataSource.getRepository(AttachmentEntity).find({ order: { position: 'ASC' } });
    expect(kept.map((file) => [file.filename, file.suspicious])).toEqual([
      ['passwd', false],
      ['fattura.pdf', true],
      ['logo.svg', true],
    ]);
  });

  it('line ends in the subject reach no header of ours (45)', async () => {
    const subject = `=?utf-8?B?${Buffer.from('Ciao\r\nBcc: eva@evil.it\0').toString('base64')}?=`;
    await desk.receive(rossi.sign(aMail([['Subject', subject]])));
    await desk.sendOut();
    const [ack] = desk.relay.mails;
    expect(ack?.envelopeTo).toEqual(['mario@rossi.it']);
    expect(ack?.raw).not.toMatch(/^bcc:/im);
    expect(ack?.subject).toContain('Ciao Bcc: eva@evil.it');
  });

  it('nothing at all: still a ticket (47)', async () => {
    await desk.receive(rossi.sign(aMail([['Subject', '']], '')));
    expect((await desk.tickets())[0]?.subject).toBe('(nessun oggetto)');
    expect((await desk.messages())[0]?.body).toBe('(nessun testo)');
  });

  it('HTML as text, nothing loaded and nothing run (44)', async () => {
    const html = '<p>Ciao<script>alert(1)</script><img src="http://evil.it/x"></p></table>';
    await desk.receive(rossi.sign(aMail([['Content-Type', 'text/html']], html)));
    expect((await desk.messages())[0]?.body).toBe('Ciao');
  });

  it('what no parser can read: kept, with From and Subject as the safe scan sees them', async () => {
    const bomb = aMail([['Subject', 'bomba'], ...Array.from({ length: 1100 }, () => ['X', '1'] as const)]);
    const row = await desk.receive(rossi.sign(bomb));
    expect(row).toMatchObject({
      state: 'unreadable',
      kind: 'unparseable',
      reasons: ['too-many-headers'],
      subject: 'bomba',
    });
  });
});
