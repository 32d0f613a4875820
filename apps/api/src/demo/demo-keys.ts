// The keys the demo's customers sign their mail with: made at the first start, kept where only the desk's user reads them.
import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DEMO_DOMAINS, DEMO_SELECTOR } from './demo-domains.js';

const BITS = 2048;
const makeKeyPair = promisify(generateKeyPair);

/** Private keys by domain, PEM. */
export type DemoKeys = ReadonlyMap<string, string>;

const fileOf = (folder: string, domain: string): string => path.join(folder, `${domain}.pem`);

async function keptKey(file: string): Promise<string | null> {
  try {
    const pem = await readFile(file, 'utf8');
    createPrivateKey(pem);
    return pem;
  } catch {
    // missing, or cut off by a crash: made again, and the zone follows because it is built from the files
    return null;
  }
}

async function newKey(file: string): Promise<string> {
  const { privateKey } = await makeKeyPair('rsa', { modulusLength: BITS });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await writeFile(`${file}.new`, pem, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return pem;
}

/** Reads the keys in `DATA_DIR/demo`, making those that are missing. */
export async function demoKeys(dataDir: string): Promise<DemoKeys> {
  const folder = path.join(dataDir, 'demo');
  // the database's user may be another one and must reach its own folder beside ours
  await mkdir(dataDir, { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keys = DEMO_DOMAINS.map(async ({ name }): Promise<[string, string]> => {
    const file = fileOf(folder, name);
    return [name, (await keptKey(file)) ?? (await newKey(file))];
  });
  return new Map(await Promise.all(keys));
}

/** The keys a desk has made before; null when there are none (it never ran with demo data here). */
export async function readDemoKeys(dataDir: string): Promise<DemoKeys | null> {
  const folder = path.join(dataDir, 'demo');
  const found = await Promise.all(
    DEMO_DOMAINS.map(async ({ name }) => [name, await keptKey(fileOf(folder, name))] as const),
  );
  return found.every((entry): entry is [string, string] => entry[1] !== null) ? new Map(found) : null;
}

/** The TXT record of a private key's public half (RFC 6376, 3.6.1). */
export function dkimRecord(pem: string): string {
  const key = createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' });
  return `v=DKIM1; k=rsa; p=${key.toString('base64')}`;
}

/** What nodemailer signs with in the name of a domain; null when the demo has no key of it. */
export function signatureOf(
  keys: DemoKeys,
  domain: string,
): { domainName: string; keySelector: string; privateKey: string } | null {
  const privateKey = keys.get(domain);
  return privateKey ? { domainName: domain, keySelector: DEMO_SELECTOR, privateKey } : null;
}
