import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { formatTicketNumber } from '@tunda/domain';
import { VerificationEntity } from '../src/verification/verification.entity.js';
import { MailDesk, type SavedContact } from './support/test-mail-desk.js';
import { aMail, type Domain } from './support/test-mail.js';
import { deliver } from './support/test-mail-wire.js';

let desk: MailDesk;
let rossi: Domain;
let evil: Domain;
let mario: SavedContact;

beforeAll(async () => {
  desk = await MailDesk.start();
  rossi = desk.domain('rossi.it');
  evil = desk.domain('evil.it');
});
afterAll(async () => desk.stop());
beforeEach(async () => {
  await desk.clear();
  mario = await desk.contact({ address: 'mario@rossi.it' });
});

const verifications = (): Promise<VerificationEntity[]> =>
  desk.dataSource.getRepository(VerificationEntity).find({ order: { createdAt: 'ASC' } });
const MINUTE = 60_000;

describe('a mail from a registered address', () => {
  it('with an aligned signature and DMARC becomes her ticket, and she is told the number (1)', async () => {
    const row = await desk.receive(rossi.sign(aMail([['Message-ID', '<prima@rossi.it>']])));
    expect(row).toMatchObject({
      state: 'new-ticket',
      kind: 'request',
      level: 'A',
      from: 'Mario Rossi <mario@rossi.it>',
    });
    const [ticket] = await desk.tickets();
    expect(ticket).toMatchObject({
      id: row.ticketId,
      status: 'open',
      subject: 'Il sito non risponde',
      channel: 'mail',
      contactId: mario.id,
      customerId: mario.customerId,
    });
    const [message] = await desk.messages();
    expect(message).toMatchObject({ author: 'contact', incomingMailId: row.id, quotedFrom: null });
    await desk.sendOut();
    const [ack] = desk.relay.mails;
    const number = formatTicketNumber(ticket?.number ?? '');
    expect(ack).toMatchObject({ envelopeFrom: '', envelopeTo: ['mario@rossi.it'], inReplyTo: '<prima@rossi.it>' });
    expect(ack?.subject).toContain(number);
    expect(ack?.text).toContain(`https://desk.test/tickets/${ticket?.number}`);
    expect(ack?.headers.get('auto-submitted')).toBe('auto-replied');
    expect(ack?.headers.get('x-auto-response-suppress')).toBe('All');
    expect(ack?.replyTo?.text).toMatch(/^assistenza\+[0-9a-z]{8}\.[0-9a-z]{8}\.[0-9a-z]{27}@tunda\.it$/);
  });

  it('with an aligned signature and no DMARC record becomes a ticket of level B (2)', async () => {
    const bruni = desk.domain('bruni.it', { dmarc: null });
    await desk.contact({ address: 'ada@bruni.it' });
    const row = await desk.receive(bruni.sign(aMail([['From', 'Ada <ada@bruni.it>']])));
    expect(row).toMatchObject({ state: 'new-ticket', level: 'B' });
  });

  it('with SPF alone, from the host that XFORWARD names, becomes a ticket of level B (3)', async () => {
    desk.dns.txt('neri.it', 'v=spf1 ip4:192.0.2.7 -all');
    desk.dns.txt('_dmarc.neri.it', 'v=DMARC1; p=none');
    await desk.contact({ address: 'leo@neri.it' });
    const mail = (): Buffer => aMail([['From', 'leo@neri.it']]);
    const session = { from: 'leo@neri.it', helo: 'mx.neri.it' };
    expect(await desk.receive(mail(), { ...session, ip: '192.0.2.7' })).toMatchObject({
      state: 'new-ticket',
      level: 'B',
    });
    expect(await desk.receive(mail(), { ...session, ip: '192.0.2.8' })).toMatchObject({ state: 'held', level: 'D' });
    expect(await desk.receive(mail(), session)).toMatchObject({ state: 'held', level: 'D' });
  });

  it('that proves nothing waits for verification; she sees nothing and nobody is written to (4)', async () => {
    desk.dns.txt('_dmarc.gialli.it', 'v=DMARC1; p=none');
    await desk.contact({ address: 'pia@gialli.it', name: 'Pia' });
    const row = await desk.receive(aMail([['From', 'Pia <pia@gialli.it>']]));
    expect(row).toMatchObject({ state: 'held', level: 'D' });
    expect(await desk.tickets()).toMatchObject([
      { status: 'unverified', customerId: null, claimedAddress: 'pia@gialli.it' },
    ]);
    expect(await verifications()).toMatchObject([{ level: 'D', claimedName: 'Pia', evidence: { registered: true } }]);
    desk.clock.advance(10 * MINUTE);
    await desk.sendOut();
    expect(desk.relay.mails).toEqual([]);
  });

  it('that is forged is quarantined, and nobody is written to (5)', async () => {
    const row = await desk.receive(aMail([]));
    expect(row).toMatchObject({ state: 'quarantined', level: 'E' });
    expect(await desk.receive(evil.sign(aMail([])))).toMatchObject({ state: 'quarantined', level: 'E' });
    desk.clock.advance(10 * MINUTE);
    await desk.sendOut();
    expect(desk.relay.mails).toEqual([]);
  });

  it('shared by two accounts waits for an operator', async () => {
    const given = desk.desk.given;
    const other = await given.contact({ logsIn: false, address: 'altro@rossi.it' });
    await desk.dataSource.query(
      `UPDATE contact_address SET address = 'mario@rossi.it', "sharedReason" = 'stesso consulente' WHERE "contactId" = $1`,
      [other.id],
    );
    const row = await desk.receive(rossi.sign(aMail([])));
    expect(row).toMatchObject({ state: 'held', level: 'A' });
    expect(row.evidence?.suspicions).toContain('address-on-several-accounts');
  });

  it("of a service that writes at anybody's wish waits for an operator (T21)", async () => {
    const slack = desk.domain('slack.example');
    await desk.contact({ address: 'no-reply@slack.example' });
    const mail = aMail([
      ['From', 'Slack <no-reply@slack.example>'],
      ['Subject', 'Your confirmation code'],
    ]);
    expect(await desk.receive(slack.sign(mail), { from: 'no-reply@slack.example' })).toMatchObject({
      state: 'held',
      level: 'A',
    });
    expect(await desk.tickets()).toMatchObject([{ status: 'unverified', contactId: null, customerId: null }]);
    await desk.sendOut();
    expect(desk.relay.mails).toHaveLength(0);
  });

  it('without the permission to open tickets waits for an operator', async () => {
    const { customerId } = mario;
    await desk.contact({ address: 'solo.lettura@rossi.it', customerId, opensTickets: false });
    const row = await desk.receive(rossi.sign(aMail([['From', 'solo.lettura@rossi.it']])));
    expect(row).toMatchObject({ state: 'held', level: 'A' });
    expect(row.reasons).toContain('no-permission');
  });
});

describe('a mail from an address nobody registered', () => {
  it('proven: waits, makes no contact, and gets one neutral text a day that says nothing (6, 8)', async () => {
    const stranger = (): Buffer =>
      evil.sign(
        aMail(
          [
            ['From', 'Eva <eva@evil.it>'],
            ['Subject', 'SEGRETO [#K7QM-3XTP]'],
          ],
          'PAROLA\r\n',
        ),
      );
    expect(await desk.receive(stranger())).toMatchObject({ state: 'held', level: 'U' });
    expect(await desk.receive(stranger())).toMatchObject({ state: 'held', level: 'U' });
    await desk.sendOut();
    expect(desk.relay.mails).toEqual([]);
    desk.clock.advance(2 * MINUTE);
    await desk.sendOut();
    expect(desk.relay.mails.map((mail) => mail.envelopeTo)).toEqual([['eva@evil.it']]);
    const [receipt] = desk.relay.mails;
    expect(receipt).toMatchObject({ envelopeFrom: '', to: { text: 'eva@evil.it' } });
    expect(receipt?.raw).not.toMatch(/SEGRETO|PAROLA|Eva <|K7QM|ticket/i);
    expect(receipt?.raw).not.toMatch(/^(?:In-Reply-To|References|Reply-To):/im);
    const [{ contacts }] = await desk.dataSource.query('SELECT count(*)::int AS contacts FROM contact');
    expect(contacts).toBe(1);
    desk.clock.advance(24 * 60 * MINUTE);
    await desk.receive(stranger());
    desk.clock.advance(2 * MINUTE);
    await desk.sendOut();
    expect(desk.relay.mails).toHaveLength(2);
  });

  it('not proven: kept, nobody is written to (7)', async () => {
    expect(await desk.receive(aMail([['From', 'x@nessuno.it']]))).toMatchObject({ state: 'held', level: 'N' });
    desk.clock.advance(10 * MINUTE);
    await desk.sendOut();
    expect(desk.relay.mails).toEqual([]);
  });

  it('is judged by the address, whatever it calls itself (38)', async () => {
    const row = await desk.receive(evil.sign(aMail([['From', '"mario@rossi.it" <eva@evil.it>']])));
    expect(row).toMatchObject({ state: 'held', level: 'U' });
    expect(await verifications()).toMatchObject([{ claimedAddress: 'eva@evil.it', claimedName: 'mario@rossi.it' }]);
  });
});

describe('DNS that does not answer (40)', () => {
  it('is asked again, then decided; after four hours decided without', async () => {
    const viola = desk.domain('viola.it');
    await desk.contact({ address: 'zoe@viola.it' });
    const mail = (): Buffer => viola.sign(aMail([['From', 'zoe@viola.it']]));
    desk.dns.fail('viola.it');
    const waiting = await desk.receive(mail());
    expect(waiting).toMatchObject({ state: 'retry', level: 'T', reasons: ['dns-not-answering'] });
    desk.dns.heal('viola.it');
    await desk.settle();
    expect((await desk.mails())[0]?.state).toBe('retry');
    desk.clock.advance(5 * MINUTE);
    await desk.settle();
    expect((await desk.mails())[0]).toMatchObject({ state: 'new-ticket', level: 'A' });
    desk.dns.fail('viola.it');
    await desk.receive(mail());
    for (let i = 0; i < 6; i++) {
      desk.clock.advance(60 * MINUTE);
      await desk.settle();
    }
    expect((await desk.mails())[0]).toMatchObject({ state: 'held', level: 'D' });
    desk.dns.heal('viola.it');
  });
});

describe('the worker', () => {
  it('answers one stored mail at once, without being asked', async () => {
    await deliver(desk.port, rossi.sign(aMail([])));
    for (let i = 0; i < 100 && (await desk.tickets()).length === 0; i++) await new Promise((r) => setTimeout(r, 20));
    expect(await desk.tickets()).toHaveLength(1);
  });
});
