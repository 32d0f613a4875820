import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FirstOperator } from '../src/access/first-operator.js';
import { OutgoingMailService, SMTP } from '../src/mail/outgoing-mail.service.js';
import type { Smtp } from '../src/mail/smtp.js';
import type { WrittenMail } from '../src/mail/write-mail.js';
import { PASSWORD, type GivenContact, type GivenPerson } from './support/given.js';
import { testDesk, type TestDesk } from './support/test-desk.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEW_PASSWORD = 'sette barche verdi';
const sent: WrittenMail[] = [];
let desk: TestDesk;
let contact: GivenContact;
let operator: GivenPerson;

beforeAll(async () => {
  // any relay: its transport is put aside below
  desk = await testDesk({ smtpUrl: 'smtp://127.0.0.1:1' });
  const smtp = desk.app.get<Smtp>(SMTP, { strict: false });
  smtp.send = async (mail) => void sent.push(mail);
});
beforeEach(async () => {
  await desk.database.clear();
  sent.length = 0;
  contact = await desk.given.contact();
  operator = await desk.given.operator({ isAdmin: true });
});
afterAll(() => desk.close());

const ask = (address: string, area = 'customer', ip = '127.0.0.1') =>
  desk.call<{ done: boolean }>('POST', '/password-links', { body: { address, area }, ip });
const setPassword = (token: string, password = NEW_PASSWORD) =>
  desk.call<{ area?: string; code?: string }>('POST', '/password', { body: { token, password } });
const secretIn = (mail: WrittenMail | undefined): string => /#token=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';

/** Asks, lets the worker write the mail, and gives the secret in it. */
async function linkFor(address: string, area = 'customer'): Promise<string> {
  sent.length = 0;
  await ask(address, area);
  await desk.drainOutbox();
  await desk.drainOutbox();
  return secretIn(sent.at(-1));
}

describe('a link to set a password', () => {
  test('comes by mail, works once, and ends all sessions', async () => {
    const cookie = await desk.logIn('customer', contact.address, PASSWORD);
    const secret = await linkFor(contact.address);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to.address).toBe(contact.address);
    expect(sent[0]?.text).toContain('http://desk.test/password/set#token=');
    expect((await setPassword(secret)).body).toEqual({ area: 'customer' });
    expect((await desk.call('GET', '/customer/session', { cookie })).status).toBe(401);
    await desk.logIn('customer', contact.address, NEW_PASSWORD);
    const again = await setPassword(secret, 'otto treni azzurri');
    expect([again.status, again.body.code]).toEqual([422, 'link-not-valid']);
  });

  test('is asked for with one answer, whoever the address belongs to', async () => {
    const removed = await desk.given.contact({ removedAt: desk.clock.now() });
    const answers = [
      await ask(contact.address),
      await ask('nessuno@altrove.example'),
      await ask(removed.address),
      await ask(contact.address, 'operator'),
    ];
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([202, '{"done":true}']);
    await desk.drainOutbox();
    await desk.drainOutbox();
    expect(sent.map((mail) => mail.to.address)).toEqual([contact.address]);
  });

  test('is written down the same way for known and unknown addresses: the request itself looks nobody up', async () => {
    await ask(contact.address);
    await ask('nessuno@altrove.example');
    const rows = await desk.database.dataSource.query(`SELECT "kind" FROM outbox_message`);
    expect(rows).toEqual([{ kind: 'password-link-wanted' }, { kind: 'password-link-wanted' }]);
  });

  test('is good for an hour', async () => {
    const secret = await linkFor(contact.address);
    desk.clock.advance(HOUR + 1000);
    expect((await setPassword(secret)).status).toBe(422);
    await desk.logIn('customer', contact.address, PASSWORD);
  });

  test('is ended by a newer one', async () => {
    const first = await linkFor(contact.address);
    desk.clock.advance(1000);
    const second = await linkFor(contact.address);
    expect((await setPassword(first)).status).toBe(422);
    expect((await setPassword(second)).status).toBe(200);
  });

  test('used by two at once works for one', async () => {
    const secret = await linkFor(contact.address);
    const both = await Promise.all([setPassword(secret), setPassword(secret, 'otto treni azzurri')]);
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 422]);
  });

  test('is not used up by a mail program that opens it', async () => {
    const secret = await linkFor(contact.address);
    for (const method of ['GET', 'HEAD'] as const) await desk.call(method, `/password?token=${secret}`);
    expect((await setPassword(secret)).status).toBe(200);
  });

  test('does not work for a person who was removed since', async () => {
    const secret = await linkFor(contact.address);
    await desk.database.dataSource.query(`UPDATE contact SET "removedAt" = now() WHERE id = $1`, [contact.id]);
    expect((await setPassword(secret)).status).toBe(422);
  });

  test('rests nowhere: neither database nor operators see its secret', async () => {
    const secret = await linkFor(contact.address);
    const [{ kept }] = await desk.database.dataSource.query(
      `SELECT (SELECT json_agg(o) FROM outbox_message o)::text || (SELECT json_agg(p) FROM password_link p)::text AS kept`,
    );
    expect(kept).not.toContain(secret);
    const cookie = await desk.logIn('operator', operator.address, PASSWORD);
    const list = await desk.call('GET', '/operator/outgoing-mails', { cookie });
    expect(list.status).toBe(200);
    expect(list.text).toContain('/password/set#token=…');
    expect(list.text).not.toContain(secret);
    // looking at it made no new link either
    expect((await setPassword(secret)).status).toBe(200);
  });

  test('is refused when it is empty, short or made up', async () => {
    expect((await setPassword('')).status).toBe(422);
    expect((await setPassword('A'.repeat(43))).body.code).toBe('link-not-valid');
  });

  test('can be asked for five times an hour per address, known or not', async () => {
    for (const address of [contact.address, 'nessuno@altrove.example']) {
      for (let n = 0; n < 5; n++) expect((await ask(address)).status).toBe(202);
      expect((await ask(address)).status).toBe(429);
    }
  });
});

describe('an invitation', () => {
  test('gives a contact without a log-in a week to choose her password', async () => {
    const invited = await desk.given.contact({ logsIn: false });
    const cookie = await desk.logIn('operator', operator.address, PASSWORD);
    const answer = await desk.call('POST', `/operator/contacts/${invited.id}/invitation`, { cookie });
    expect(answer.status).toBe(200);
    await desk.drainOutbox();
    await desk.drainOutbox();
    const secret = secretIn(sent.at(-1));
    expect(sent.at(-1)?.to.address).toBe(invited.address);
    desk.clock.advance(6 * DAY);
    expect((await setPassword(secret)).body).toEqual({ area: 'customer' });
    await desk.logIn('customer', invited.address, NEW_PASSWORD);
  });

  test('lets a new operator in', async () => {
    const cookie = await desk.logIn('operator', operator.address, PASSWORD);
    const body = { name: 'Paolo Neri', address: 'Paolo.Neri@tunda.example', isAdmin: false };
    expect((await desk.call('POST', '/operator/operators', { cookie, body })).status).toBe(201);
    await desk.drainOutbox();
    await desk.drainOutbox();
    expect((await setPassword(secretIn(sent.at(-1)))).body).toEqual({ area: 'operator' });
    await desk.logIn('operator', 'paolo.neri@tunda.example', NEW_PASSWORD);
  });

  test('can be asked for by a contact who never had a log-in, by the address we know', async () => {
    const never = await desk.given.contact({ logsIn: false });
    expect((await setPassword(await linkFor(never.address))).status).toBe(200);
    await desk.logIn('customer', never.address, NEW_PASSWORD);
  });
});

describe('a password', () => {
  test('that is easy to guess is refused, and the link stays good', async () => {
    const secret = await linkFor(contact.address);
    const refused = await setPassword(secret, 'Password1234!');
    expect([refused.status, refused.body.code]).toEqual([422, 'password-too-weak']);
    expect((await setPassword(secret, 'corto')).body.code).toBe('invalid-input');
    expect((await setPassword(secret)).status).toBe(200);
  });

  test('may be 200 characters of any script, composed either way', async () => {
    const long = 'è'.repeat(20) + 'città più là, perché 漢字 🙂 '.repeat(6);
    expect((await setPassword(await linkFor(contact.address), long.normalize('NFD').slice(0, 200))).status).toBe(200);
    const typed = long.normalize('NFD').slice(0, 200).normalize('NFC');
    await desk.logIn('customer', contact.address, typed);
  });
});

describe('the first operator', () => {
  const nobody = () => desk.database.clear();

  test('of the settings is made once, and only when nobody can log in', async () => {
    await nobody();
    const settled = await testDesk({ admin: { address: 'capo@tunda.example', password: 'nove lune d’argento' } });
    try {
      const first = settled.app.get(FirstOperator, { strict: false });
      expect(await first.ensure()).toBeNull();
      expect(await first.ensure()).toBeNull();
      await settled.logIn('operator', 'capo@tunda.example', 'nove lune d’argento');
      const rows = await settled.database.dataSource.query(`SELECT "isAdmin" FROM operator`);
      expect(rows).toEqual([{ isAdmin: true }]);
    } finally {
      await settled.close();
    }
  });

  test('gets a link at each start until one was used', async () => {
    await nobody();
    const first = desk.app.get(FirstOperator, { strict: false });
    const one = await first.ensure();
    const two = await first.ensure();
    expect((await setPassword(one?.link.split('token=')[1] ?? '')).status).toBe(422);
    expect((await setPassword(two?.link.split('token=')[1] ?? '')).status).toBe(200);
    await desk.logIn('operator', two?.address ?? '', NEW_PASSWORD);
    expect(await first.ensure()).toBeNull();
  });
});

test('the mails of access are known to the list of outgoing mail', () => {
  expect(desk.app.get(OutgoingMailService, { strict: false }).kinds()).toContain('password-link');
});
