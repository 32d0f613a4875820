import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FileMailService } from '../src/mail/file-mail.service.js';
import { IncomingMailEntity } from '../src/mail/incoming-mail.entity.js';
import { LmtpListener } from '../src/mail/lmtp-listener.js';
import { MailKeyring } from '../src/mail/mail-keys.js';
import { LIMITS } from '../src/mail/mail-limits.js';
import { MailReader, MailUnreadable } from '../src/mail/mail-reader.js';
import { MailStore } from '../src/mail/mail-store.js';
import { ReceiveMailService } from '../src/mail/receive-mail.service.js';
import { VerificationEntity } from '../src/verification/verification.entity.js';
import { MailDesk } from './support/test-mail-desk.js';
import { aMail, type Domain } from './support/test-mail.js';
import { deliver, LmtpSession } from './support/test-mail-wire.js';

let desk: MailDesk;
let rossi: Domain;

beforeAll(async () => {
  desk = await MailDesk.start();
  rossi = desk.domain('rossi.it');
});
afterAll(async () => desk.stop());
beforeEach(async () => {
  await desk.clear();
  await desk.contact({ address: 'mario@rossi.it' });
});

const count = async (): Promise<{ mails: number; tickets: number; messages: number }> => ({
  mails: (await desk.mails()).length,
  tickets: (await desk.tickets()).length,
  messages: (await desk.messages()).length,
});

describe('the listener', () => {
  it('knows its own address with any plus part, and no other', async () => {
    const session = await LmtpSession.open(desk.port);
    await session.say('MAIL FROM:<a@b.it>');
    expect(await session.say('RCPT TO:<assistenza@tunda.it>')).toMatch(/^250/);
    expect(await session.say('RCPT TO:<Assistenza+Qualunque.Cosa@Tunda.it>')).toMatch(/^250/);
    expect(await session.say('RCPT TO:<mario@tunda.it>')).toMatch(/^550/);
    expect(await session.say('RCPT TO:<assistenza@evil.it>')).toMatch(/^550/);
    for (const command of ['VRFY mario', 'AUTH PLAIN AAAA', 'STARTTLS', 'EXPN x', 'WIZ', 'SHELL'])
      expect(await session.say(command)).toMatch(/^5/);
    await session.quit();
  });

  it('gives one reply for each recipient and keeps one mail', async () => {
    const session = await LmtpSession.open(desk.port);
    await session.say('MAIL FROM:<mario@rossi.it>');
    await session.say('RCPT TO:<assistenza@tunda.it>');
    await session.say('RCPT TO:<assistenza+x@tunda.it>');
    expect(await session.data(rossi.sign(aMail([])), 2)).toEqual([
      expect.stringMatching(/^250/),
      expect.stringMatching(/^250/),
    ]);
    await session.quit();
    await desk.settle();
    expect(await count()).toEqual({ mails: 1, tickets: 1, messages: 1 });
  });

  it('keeps the bytes as they came, dots and all', async () => {
    const raw = Buffer.concat([
      rossi.sign(aMail([], '.inizia con un punto\r\n..\r\n')),
      Buffer.from([0xe8, 0x0d, 0x0a]),
    ]);
    await desk.receive(raw);
    const [row] = await desk.dataSource.query('SELECT raw, size, envelope FROM incoming_mail');
    expect(row.raw).toEqual(raw);
    expect(row).toMatchObject({ size: raw.length, envelope: { ingress: 'lmtp', from: 'mario@rossi.it', ip: null } });
  });

  it('lives on when a client goes away in the middle of DATA, and keeps nothing of it', async () => {
    const session = await LmtpSession.open(desk.port);
    await session.say('MAIL FROM:<mario@rossi.it>');
    await session.say('RCPT TO:<assistenza@tunda.it>');
    await session.say('DATA');
    session.socket.write('Subject: a met');
    await new Promise((resolve) => setTimeout(resolve, 50));
    session.socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await deliver(desk.port, rossi.sign(aMail([])))).toMatch(/^250/);
    await desk.settle();
    expect((await count()).mails).toBe(1);
  });

  it('says 451 when the mail cannot be committed, and takes it later (36)', async () => {
    let broken = true;
    const store = desk.desk.app.get(MailStore);
    const listener = new LmtpListener('assistenza@tunda.it', (raw, envelope) =>
      broken ? Promise.reject(new Error('the database is away')) : store.store(raw, envelope),
    );
    const port = await listener.listen(0);
    const mail = rossi.sign(aMail([]));
    expect(await deliver(port, mail)).toMatch(/^451/);
    expect((await count()).mails).toBe(0);
    broken = false;
    expect(await deliver(port, mail)).toMatch(/^250/);
    await listener.close();
    await desk.settle();
    expect((await count()).tickets).toBe(1);
  });

  it('refuses a mail that is too large (42)', async () => {
    const large = Buffer.concat([aMail([]), Buffer.alloc(LIMITS.mailBytes + 1000, 'x\r\n')]);
    const session = await LmtpSession.open(desk.port);
    expect(await session.say(`MAIL FROM:<mario@rossi.it> SIZE=${large.length}`)).toMatch(/^552/);
    await session.say('MAIL FROM:<mario@rossi.it>');
    await session.say('RCPT TO:<assistenza@tunda.it>');
    expect((await session.data(large))[0]).toMatch(/^552/);
    await session.quit();
    expect((await count()).mails).toBe(0);
  });
});

describe('the same mail', () => {
  it('delivered again byte by byte is one (29)', async () => {
    const mail = rossi.sign(aMail([]));
    await desk.receive(mail);
    expect(await deliver(desk.port, mail)).toMatch(/^250.*again/);
    await Promise.all(Array.from({ length: 8 }, () => deliver(desk.port, mail)));
    await desk.settle();
    expect(await count()).toEqual({ mails: 1, tickets: 1, messages: 1 });
  });

  it('by two paths is one ticket and a duplicate (30)', async () => {
    const mail = rossi.sign(aMail([]));
    const first = await desk.receive(Buffer.concat([Buffer.from('Received: from a by b; uno\r\n'), mail]));
    const second = await desk.receive(Buffer.concat([Buffer.from('Received: from c by d; due\r\n'), mail]));
    expect(second).toMatchObject({ state: 'duplicate', ticketId: first.ticketId });
    expect(second.reasons).toContain(`duplicate-of:${first.id}`);
    expect(await count()).toEqual({ mails: 2, tickets: 1, messages: 1 });
  });

  it('by two paths at the same moment is one ticket', async () => {
    const mail = rossi.sign(aMail([]));
    const copies = Array.from({ length: 6 }, (_, i) => Buffer.concat([Buffer.from(`Received: ${i}\r\n`), mail]));
    await Promise.all(copies.map((copy) => deliver(desk.port, copy)));
    await desk.settle();
    expect(await count()).toEqual({ mails: 6, tickets: 1, messages: 1 });
  });

  it('with the same Message-ID and another text is another mail (31)', async () => {
    await desk.receive(rossi.sign(aMail([['Message-ID', '<uno@rossi.it>']], 'primo\r\n')));
    await desk.receive(rossi.sign(aMail([['Message-ID', '<uno@rossi.it>']], 'secondo\r\n')));
    expect(await count()).toEqual({ mails: 2, tickets: 2, messages: 2 });
  });

  it('sent ahead by an impostor does not bury the real one (32)', async () => {
    const plain = aMail([['Message-ID', '<vera@rossi.it>']]);
    const impostor = await desk.receive(Buffer.concat([Buffer.from('Received: from evil\r\n'), plain]));
    expect(impostor.state).toBe('quarantined');
    const real = await desk.receive(rossi.sign(plain));
    expect(real).toMatchObject({ state: 'new-ticket', level: 'A' });
    expect(real.reasons).toContain(`replaces:${impostor.id}`);
    const verifications = await desk.dataSource.getRepository(VerificationEntity).find();
    expect(verifications).toMatchObject([{ state: 'rejected' }]);
    expect((await desk.tickets()).map((ticket) => ticket.status).sort()).toEqual(['open', 'rejected']);
    expect(await desk.receive(Buffer.concat([Buffer.from('Received: again\r\n'), plain]))).toMatchObject({
      state: 'duplicate',
    });
  });

  it('without Message-ID and with a broken date, by two paths, is one (33)', async () => {
    const mail = rossi.sign(
      aMail([
        ['Message-ID', ''],
        ['Date', 'ieri sera'],
      ]),
      { headers: ['From', 'Subject', 'Date'] },
    );
    await desk.receive(Buffer.concat([Buffer.from('Received: uno\r\n'), mail]));
    const second = await desk.receive(Buffer.concat([Buffer.from('Received: due\r\n'), mail]));
    expect(second.state).toBe('duplicate');
    expect((await count()).tickets).toBe(1);
  });
});

describe('workers', () => {
  const worker = (files = desk.desk.app.get(FileMailService)): ReceiveMailService =>
    new ReceiveMailService(
      desk.dataSource,
      desk.clock,
      files,
      new MailStore(desk.dataSource, desk.clock),
      desk.desk.settings,
    );
  const storeMails = async (n: number): Promise<void> => {
    const store = new MailStore(desk.dataSource, desk.clock);
    const envelope = {
      ingress: 'lmtp',
      from: 'mario@rossi.it',
      to: ['assistenza@tunda.it'],
      ip: null,
      helo: null,
    } as const;
    for (let i = 0; i < n; i++)
      await store.store(rossi.sign(aMail([['Subject', `numero ${i}`]])), { ...envelope, to: [...envelope.to] });
  };

  it('two at once make one ticket of each mail', async () => {
    await storeMails(20);
    const workers = [worker(), worker()];
    await Promise.all(workers.map((one) => one.drain()));
    await desk.settle();
    expect(await count()).toEqual({ mails: 20, tickets: 20, messages: 20 });
    await Promise.all(workers.map((one) => one.onApplicationShutdown()));
  });

  it('one that died with a mail in hand loses nothing: the lease ends and the mail is worked once', async () => {
    await storeMails(1);
    await desk.dataSource.query(`UPDATE incoming_mail SET attempts = 1, "nextAt" = $1`, [
      new Date(desk.clock.now().getTime() + 120_000),
    ]);
    const other = worker();
    expect(await other.drain()).toBe(0);
    desk.clock.advance(121_000);
    await other.drain();
    await desk.settle();
    expect(await count()).toEqual({ mails: 1, tickets: 1, messages: 1 });
    await other.onApplicationShutdown();
  });

  it('a failure half-way leaves nothing behind, is tried again, and ends as unreadable after five', async () => {
    await storeMails(1);
    const real = desk.desk.app.get(FileMailService);
    const broken = {
      file: async (...args: Parameters<FileMailService['file']>) => {
        await real.file(...args);
        throw new Error('no room on the disk');
      },
    } as unknown as FileMailService;
    const failing = worker(broken);
    for (let i = 1; i <= 5; i++) {
      expect(await failing.drain()).toBe(1);
      expect((await count()).tickets).toBe(0);
      expect(await failing.drain()).toBe(0);
      desk.clock.advance(4 * 3_600_000);
    }
    const [row] = await desk.mails();
    expect(row).toMatchObject({
      state: 'unreadable',
      lastError: 'no room on the disk',
      attempts: 5,
      subject: 'numero 0',
    });
    await failing.onApplicationShutdown();
    // an operator lets it be worked on again
    const operator = await desk.desk.given.operator();
    const cookie = await desk.desk.logIn('operator', operator.address, 'quattro cavalli gialli');
    const retried = await desk.desk.call('POST', `/operator/incoming-mails/${row?.id}/retry`, { cookie });
    expect(retried.status).toBe(200);
    await desk.settle();
    expect(await desk.mails()).toMatchObject([{ state: 'new-ticket' }]);
  });

  it('two instances make the same keys', async () => {
    await desk.dataSource.query('DELETE FROM mail_key');
    const rings = [1, 2, 3].map(() => new MailKeyring(desk.dataSource, desk.clock));
    const [one, ...others] = await Promise.all(rings.map((ring) => ring.read()));
    for (const other of others) expect(other).toEqual(one);
    expect(await desk.dataSource.query('SELECT kid FROM mail_key')).toHaveLength(1);
  });
});

describe('the reading thread', () => {
  it('ends with a mail that takes too long, and reads the next one', async () => {
    const reader = new MailReader({ dnsServers: [], givesUp: false }, 1);
    const slow = aMail([['Content-Type', 'text/html']], '<b>x</b>'.repeat(200_000));
    const [first, second] = await Promise.allSettled([reader.read(slow, 5), reader.read(aMail([]))]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(MailUnreadable) });
    expect(second).toMatchObject({ status: 'fulfilled', value: { subject: 'Il sito non risponde' } });
    await reader.stop();
  });

  it('a thousand nested parts are unreadable, with From and Subject known', async () => {
    let body = 'x';
    for (let i = 0; i < 1200; i++) body = `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n${body}`;
    const row = await desk.receive(rossi.sign(aMail([['Content-Type', 'multipart/mixed; boundary=b1199']], body)));
    expect(['unreadable', 'new-ticket']).toContain(row.state);
    expect(row.subject).toBe('Il sito non risponde');
    const found = await desk.dataSource.getRepository(IncomingMailEntity).findOneByOrFail({ id: row.id });
    expect(found.size).toBeGreaterThan(1000);
  });
});
