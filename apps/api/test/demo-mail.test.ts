import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { trustLevel, type TrustLevel } from '@tunda/domain';
import { spawn } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Resolver } from 'node:dns/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { composeMail } from '../src/demo/compose-mail.js';
import { DEMO_MAIL_KINDS, DEMO_MAILS, type DemoMailKind } from '../src/demo/demo-mail-kinds.js';
import { readDemoKeys, type DemoKeys } from '../src/demo/demo-keys.js';
import { findMailToAnswer } from '../src/demo/find-reply.js';
import { startDemo, type RunningDemo } from '../src/demo/start-demo.js';
import { writeDemoMail, writeReply } from '../src/demo/write-demo-mail.js';
import { authenticateMail } from '../src/mail/authenticate-mail.js';
import { mailResolver } from '../src/mail/mail-dns.js';
import { MailKeyring } from '../src/mail/mail-keys.js';
import { readMail } from '../src/mail/read-mail.js';
import { readMessageId, readReplyAddress } from '../src/mail/reply-address.js';
import { FakeClock } from './support/fake-clock.js';
import { freePort } from './support/running-desk.js';
import { testDatabase, type TestDatabase } from './support/test-database.js';
import { testSettings } from './support/test-settings.js';

const DESK = 'assistenza@tunda.it';
const COMMAND = path.resolve(import.meta.dirname, '../../../scripts/demo-mail.mjs');
const clock = new FakeClock();
let database: TestDatabase;
let folder: string;
let demo: RunningDemo;
let keys: DemoKeys;
let resolver: Resolver;

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'tunda-demo-'));
  demo = (await startDemo(testSettings({ demo: true, dataDir: folder, mailDnsServers: [] }))) as RunningDemo;
  keys = (await readDemoKeys(folder)) as DemoKeys;
  resolver = new Resolver();
  resolver.setServers([...demo.settings.mailDnsServers]);
});
afterAll(async () => {
  await demo?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the DNS of the demo', () => {
  it('publishes keys, policies and hosts of its domains', async () => {
    const [key] = await resolver.resolveTxt('demo._domainkey.rossi-costruzioni.example');
    expect(key?.join('')).toMatch(/^v=DKIM1; k=rsa; p=[A-Za-z0-9+/=]{300,}$/);
    expect(await resolver.resolveTxt('_DMARC.Rossi-Costruzioni.example')).toEqual([['v=DMARC1; p=reject']]);
    expect(await resolver.resolveMx('studioconti.example')).toMatchObject([
      { exchange: 'mail.studioconti.example', priority: 10 },
    ]);
    expect(await resolver.resolve4('mail.studioconti.example')).toEqual(['203.0.113.25']);
  });

  it('knows no name outside, and says so at once', async () => {
    await expect(resolver.resolveTxt('_dmarc.annamarchetti.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(resolver.resolveTxt('somewhere.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    // the name is there, the kind of record is not
    await expect(resolver.resolveTxt('www.studioconti.example')).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it('goes on after a packet that is no question', async () => {
    const socket = dgram.createSocket('udp4');
    const [host = '', port = ''] = (demo.settings.mailDnsServers[0] ?? '').split(':');
    for (const packet of [Buffer.alloc(0), Buffer.from('no question'), Buffer.alloc(12, 0xff)])
      await new Promise((resolve) => socket.send(packet, Number(port), host, resolve));
    socket.close();
    await once(socket, 'close');
    expect(await resolver.resolve4('www.studioconti.example')).toHaveLength(1);
  });

  it('stays away when somebody chose a resolver', async () => {
    const chosen = testSettings({ demo: true, dataDir: folder, mailDnsServers: ['192.0.2.53'] });
    const other = await startDemo(chosen);
    expect(other?.settings.mailDnsServers).toEqual(['192.0.2.53']);
    await other?.stop();
  });
});

const REGISTERED = /@(rossi-costruzioni|studioconti|officineferrante)\.example$/;

async function levelOf(raw: Buffer): Promise<TrustLevel> {
  const ask = mailResolver(demo.settings.mailDnsServers);
  const found = await authenticateMail(raw, await readMail(raw), { ip: null, helo: null, from: null }, DESK, ask);
  return trustLevel({ ...found, registered: REGISTERED.test(found.address ?? '') });
}

describe('the mails of the demo', () => {
  const EXPECTED: Record<Exclude<DemoMailKind, 'reply'>, TrustLevel> = {
    registered: 'A',
    stranger: 'U',
    spoofed: 'E',
    vague: 'A',
    'two-issues': 'A',
    pec: 'U',
  };

  it.each(Object.entries(EXPECTED))(
    'of kind %s are proven as far as level %s, in every wording',
    async (name, level) => {
      const kind = name as keyof typeof EXPECTED;
      const seen = new Set<string>();
      // letters are drawn by lot
      for (let i = 0; i < 60 && seen.size < DEMO_MAILS[kind].letters.length; i++) {
        const { mail } = writeDemoMail(kind, DESK, clock.now());
        if (seen.has(mail.subject)) continue;
        seen.add(mail.subject);
        expect(await levelOf(await composeMail(mail, keys))).toBe(level);
      }
      expect(seen.size).toBe(DEMO_MAILS[kind].letters.length);
    },
  );

  it('differ from run to run', () => {
    const ids = Array.from({ length: 20 }, () => writeDemoMail('vague', DESK, clock.now()).mail.messageId);
    expect(new Set(ids).size).toBe(20);
  });

  it('answer the newest word of the desk with its reply address, its Message-ID and its text quoted', async () => {
    await demo.seed(database.dataSource, clock);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const answered = await findMailToAnswer(client, DESK).finally(() => void client.end());
    if (!answered) throw new Error('nobody was answered');
    const { mail } = writeReply(answered, clock.now());
    const raw = await composeMail(mail, keys);
    expect(await levelOf(raw)).toBe('A');
    const mailKeys = await new MailKeyring(database.dataSource, clock).read();
    const [ticket] = await database.dataSource.query(
      `SELECT t.number, c.code FROM ticket t JOIN contact c ON c.id = t."contactId"
       JOIN contact_address a ON a."contactId" = c.id WHERE a.address = $1 AND $2 LIKE '%' || t.subject`,
      [mail.from.address, mail.subject],
    );
    expect(readReplyAddress(DESK, mailKeys, mail.to)).toEqual(ticket);
    expect(readMessageId(mailKeys, mail.inReplyTo ?? '')?.number).toBe(ticket.number);
    const read = await readMail(raw);
    expect(read.text.slice(0, read.quotedFrom ?? 0)).not.toContain('>');
    expect(read.text.slice(read.quotedFrom ?? 0)).toContain(`> ${answered.body.split('\n')[0]}`);
  });
});

describe('npm run demo:mail', () => {
  async function run(args: string[], environment: Record<string, string>): Promise<{ code: number; said: string }> {
    const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: folder, ...environment };
    const child = spawn(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  }

  it('explains its kinds when it is given none of them', async () => {
    const { code, said } = await run(['other'], {});
    expect(code).toBe(2);
    for (const kind of DEMO_MAIL_KINDS) expect(said).toContain(`  ${kind} `);
  });

  it('says in one line that no desk is running', async () => {
    const port = String(await freePort());
    const { code, said } = await run(['registered'], { PORT: port });
    expect(code).toBe(1);
    expect(said.trim()).toBe(`No desk answers on http://127.0.0.1:${port} (PORT): start it with npm start.`);
  });
});
