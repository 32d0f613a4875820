import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { TestDns } from './support/test-dns.js';
import { aMail, aMailWithFiles, aSigningDomain } from './support/test-mail.js';

const PROGRAM = path.resolve(import.meta.dirname, '../dist/mail-explain.js');
let dns: TestDns;
let folder: string;

beforeAll(async () => {
  dns = await TestDns.start();
  folder = mkdtempSync(path.join(tmpdir(), 'tunda-explain-'));
});
afterAll(async () => {
  await dns.stop();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: Buffer | string): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

interface Explained {
  file: string;
  kind: string;
  text: string;
  visibleText: string;
  attachments: unknown[];
  authentication: Record<string, unknown> | null;
  reasons: string[];
}

async function explain(files: string[], servers = dns.address): Promise<Explained[]> {
  const env = { ...process.env, MAIL_DNS_SERVERS: servers, DATABASE_URL: '', NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...files], { env, maxBuffer: 1e8 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Explained);
}

describe('mail:explain', () => {
  it('says for each file, in order, how the desk reads it and why', async () => {
    const rossi = aSigningDomain(dns, 'rossi.it');
    const pdf = { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4') };
    const files = [
      file('1.eml', rossi.sign(aMailWithFiles([], 'Ciao', [pdf]))),
      file('2.eml', 'questo non è un messaggio'),
      file('3.eml', aMail([['Auto-Submitted', 'auto-replied']])),
      file('4.txt', 'Grazie\n\nIl 20/11/2026 10:31, A ha scritto:\n> ciao\n'),
      path.join(folder, 'non-esiste.eml'),
    ];
    const [signed, broken, auto, bare, missing] = await explain(files);
    expect(signed).toMatchObject({
      file: files[0],
      kind: 'request',
      text: 'Ciao',
      attachments: [{ filename: 'a.pdf', type: 'application/pdf', size: 8 }],
      authentication: { level: 'U', dkim: 'pass', dmarc: 'pass', registered: false },
    });
    expect(broken).toMatchObject({ kind: 'unparseable', authentication: null, reasons: ['no-header'] });
    expect(auto).toMatchObject({ kind: 'auto', reasons: expect.arrayContaining(['auto-submitted:auto-replied']) });
    expect(bare).toMatchObject({ kind: 'request', visibleText: 'Grazie' });
    expect(missing).toMatchObject({ kind: 'unparseable' });
    expect(missing?.reasons[0]).toContain('ENOENT');
  });

  it('ends soon when no DNS server answers', async () => {
    const rossi = aSigningDomain(dns, 'rossi.it');
    const files = Array.from({ length: 12 }, (_, i) => file(`d${i}.eml`, rossi.sign(aMail([['Subject', `${i}`]]))));
    const start = performance.now();
    // nobody listens on the discard port: no answer, or a refusal
    const explained = await explain(files, '127.0.0.1:9');
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(explained).toHaveLength(12);
    for (const one of explained) expect(one.authentication).toMatchObject({ level: 'T', dkim: 'temperror' });
  });
});
