import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { trustLevel, type Evidence, type TrustLevel } from '@tunda/domain';
import { authenticateMail, type MailSession } from '../src/mail/authenticate-mail.js';
import { mailResolver, type LookUp } from '../src/mail/mail-dns.js';
import { readMail } from '../src/mail/read-mail.js';
import { TestDns } from './support/test-dns.js';
import { aMail, aSigningDomain, type Domain, type Fields } from './support/test-mail.js';

let dns: TestDns;
let ask: LookUp;
let rossi: Domain;
let evil: Domain;

beforeAll(async () => {
  dns = await TestDns.start();
  ask = mailResolver([dns.address]);
  rossi = aSigningDomain(dns, 'rossi.it');
  evil = aSigningDomain(dns, 'evil.it');
});
afterAll(async () => dns.stop());

async function evidenceOf(raw: Buffer, session: MailSession | null = null): Promise<Evidence> {
  return authenticateMail(raw, await readMail(raw), session, 'assistenza@tunda.it', ask);
}

/** The level this evidence gives to an address that is registered. */
const levelIfRegistered = (evidence: Evidence): TrustLevel => trustLevel({ ...evidence, registered: true });

describe('a mail whose sender is proven', () => {
  it('passes with an aligned signature and a DMARC record', async () => {
    const evidence = await evidenceOf(rossi.sign(aMail([])));
    expect(evidence).toMatchObject({ address: 'mario@rossi.it', dkim: 'pass', dkimDomain: 'rossi.it', dmarc: 'pass' });
    expect(evidence).toMatchObject({ dmarcPolicy: 'reject', source: 'own', registered: false, suspicions: [] });
    expect(levelIfRegistered(evidence)).toBe('A');
  });

  it('is level B with an aligned signature and no DMARC record', async () => {
    const verdi = aSigningDomain(dns, 'verdi.it', { dmarc: null });
    const evidence = await evidenceOf(verdi.sign(aMail([['From', 'Anna <anna@verdi.it>']])));
    expect(evidence).toMatchObject({ dkim: 'pass', dmarc: 'none', dmarcPolicy: null });
    expect(levelIfRegistered(evidence)).toBe('B');
  });

  it('is level B with SPF of the session alone', async () => {
    dns.txt('solospf.it', 'v=spf1 ip4:192.0.2.7 -all');
    dns.txt('_dmarc.solospf.it', 'v=DMARC1; p=none');
    const mail = aMail([['From', 'gino@solospf.it']]);
    const session = { ip: '192.0.2.7', helo: 'mx.solospf.it', from: 'gino@solospf.it' };
    const evidence = await evidenceOf(mail, session);
    expect(evidence).toMatchObject({ dkim: 'none', spf: 'pass', dmarc: 'pass' });
    expect(levelIfRegistered(evidence)).toBe('B');
    const elsewhere = await evidenceOf(mail, { ...session, ip: '192.0.2.8' });
    expect(elsewhere).toMatchObject({ spf: 'fail', dmarc: 'fail', dmarcPolicy: 'none' });
    expect(levelIfRegistered(elsewhere)).toBe('D');
  });

  it('is level B when the desk is not among the recipients: a mail written to somebody else, sent again', async () => {
    const evidence = await evidenceOf(rossi.sign(aMail([['To', 'altro@esempio.it']])));
    expect(evidence.suspicions).toContain('desk-not-recipient');
    expect(levelIfRegistered(evidence)).toBe('B');
  });

  it('takes a signature whose clock runs a minute ahead, and not one from tomorrow', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await evidenceOf(rossi.sign(aMail([]), { time: now + 60 }))).toMatchObject({ dkim: 'pass' });
    expect(await evidenceOf(rossi.sign(aMail([]), { time: now + 86_400 }))).toMatchObject({
      dkim: 'fail',
      dmarc: 'none',
    });
  });
});

describe('signatures the library accepts and the gate does not', () => {
  it('refuses one that does not cover From, with From exchanged', async () => {
    const signed = rossi.sign(aMail([['From', 'Eva <eva@rossi.it>']]), { headers: ['Subject', 'Date'] });
    const forged = Buffer.from(signed.toString('latin1').replace('Eva <eva@rossi.it>', 'mario@rossi.it'), 'latin1');
    const evidence = await evidenceOf(forged);
    expect(evidence).toMatchObject({ address: 'mario@rossi.it', dkim: 'fail', dmarc: 'fail' });
    expect(evidence.suspicions).toContain('signature-not-covering-from');
    expect(levelIfRegistered(evidence)).toBe('E');
  });

  it('refuses one over a part of the body, with text appended', async () => {
    const signed = rossi.sign(aMail([], 'Buongiorno\r\n'), { length: 12 });
    const evidence = await evidenceOf(Buffer.concat([signed, Buffer.from('Cambiate la password in pippo\r\n')]));
    expect(evidence).toMatchObject({ dkim: 'fail', dmarc: 'none' });
    expect(evidence.suspicions).toContain('signature-partial-body');
    expect(levelIfRegistered(evidence)).toBe('D');
  });

  it('refuses sha1 and a key of 768 bits', async () => {
    const weak = await evidenceOf(rossi.sign(aMail([]), { algorithm: 'rsa-sha1' }));
    expect(weak.suspicions).toContain('signature-weak-algorithm');
    expect(['D', 'E']).toContain(levelIfRegistered(weak));
    const short = aSigningDomain(dns, 'corta.it', { bits: 768 });
    const evidence = await evidenceOf(short.sign(aMail([['From', 'a@corta.it']])));
    expect(evidence).toMatchObject({ dkim: 'fail', dmarc: 'fail' });
    expect(evidence.suspicions).toContain('signature-weak-key');
    expect(levelIfRegistered(evidence)).toBe('E');
  });

  it('refuses one of another domain', async () => {
    const evidence = await evidenceOf(evil.sign(aMail([])));
    expect(evidence).toMatchObject({ address: 'mario@rossi.it', dkim: 'fail', dmarc: 'fail' });
    expect(levelIfRegistered(evidence)).toBe('E');
  });

  it('looks at five signatures of thirty, whoever put the others on top', async () => {
    let mail = rossi.sign(aMail([]));
    for (let i = 0; i < 29; i++) mail = rossi.sign(mail, { headers: ['From'], length: i });
    dns.asked.length = 0;
    const evidence = await evidenceOf(mail);
    expect(evidence.dkim).toBe('fail');
    expect(dns.asked.length).toBeLessThan(10);
  });
});

describe('mails that cannot be what they say', () => {
  const onTop = (field: string, mail: Buffer): Buffer => Buffer.concat([Buffer.from(field), mail]);
  it.each([
    ['a second Subject', 'Subject: Disdetta\r\n'],
    ['a second Content-Type', 'Content-Type: text/html\r\n'],
    ['a second From', 'From: mario@rossi.it\r\n'],
  ])('%s above a valid signature', async (_, field) => {
    const evidence = await evidenceOf(onTop(field, rossi.sign(aMail([]))));
    expect(evidence.suspicions).toContain('doubled-header');
    expect(levelIfRegistered(evidence)).toBe('E');
  });

  const froms: Fields = [
    ['two addresses', 'mario@rossi.it, eve@evil.it'],
    ['a group', 'Tutti: mario@rossi.it;'],
    ['a homograph domain', 'mario@rоssi.it'],
    ['a quoted local part', '"mario@rossi.it"@evil.it'],
    ['two angles', '<mario@rossi.it> <eve@evil.it>'],
    ['text after the address', '<mario@rossi.it> eve@evil.it'],
    ['a broken quote', '"mario@rossi.it <eve@evil.it>'],
    ['a source route', '<@evil.it:mario@rossi.it>'],
    ['no address', 'Mario Rossi'],
  ];
  it.each(froms)('%s in From', async (_, from) => {
    const evidence = await evidenceOf(rossi.sign(aMail([['From', from]])));
    expect(levelIfRegistered(evidence)).toBe('E');
  });

  it('no From at all', async () => {
    const evidence = await evidenceOf(aMail([['From', '']]));
    expect(evidence).toMatchObject({ address: null, source: 'none' });
    expect(evidence.suspicions).toContain('from-missing');
  });
});

describe('who is judged', () => {
  it.each(['"mario@rossi.it" <eve@evil.it>', 'mario@rossi.it <eve@evil.it>'])('%s is eve', async (from) => {
    const evidence = await evidenceOf(evil.sign(aMail([['From', from]])));
    expect(evidence).toMatchObject({ address: 'eve@evil.it', dkim: 'pass', dkimDomain: 'evil.it' });
    expect(evidence.suspicions).toContain('display-name-is-address');
  });

  it('never Reply-To', async () => {
    const evidence = await evidenceOf(
      evil.sign(
        aMail([
          ['From', 'eve@evil.it'],
          ['Reply-To', 'mario@rossi.it'],
        ]),
      ),
    );
    expect(evidence.address).toBe('eve@evil.it');
    expect(evidence.suspicions).toContain('reply-to-differs');
  });

  it('never an Authentication-Results that came with the mail', async () => {
    const forged = aMail([['Authentication-Results', 'tunda.it; dkim=pass header.d=rossi.it; dmarc=pass']]);
    expect(await evidenceOf(forged)).toMatchObject({ dkim: 'none', dmarc: 'fail' });
  });
});

describe('DNS trouble', () => {
  it('is its own verdict, and an answer later changes it', async () => {
    const bianchi = aSigningDomain(dns, 'bianchi.it');
    const mail = bianchi.sign(aMail([['From', 'ugo@bianchi.it']]));
    dns.fail('bianchi.it');
    const waiting = await evidenceOf(mail);
    expect(waiting.dkim).toBe('temperror');
    expect(levelIfRegistered(waiting)).toBe('T');
    dns.heal('bianchi.it');
    expect(levelIfRegistered(await evidenceOf(mail))).toBe('A');
  });

  it('asks at most twenty questions for one mail', async () => {
    dns.txt('giro.it', `v=spf1 ${Array.from({ length: 30 }, (_, i) => `include:s${i}.giro.it`).join(' ')} -all`);
    for (let i = 0; i < 30; i++) dns.txt(`s${i}.giro.it`, 'v=spf1 ip4:192.0.2.99 ?all');
    dns.asked.length = 0;
    await evidenceOf(aMail([['From', 'x@giro.it']]), { ip: '192.0.2.1', helo: 'giro.it', from: 'x@giro.it' });
    expect(dns.asked.length).toBeLessThanOrEqual(20);
  });
});
