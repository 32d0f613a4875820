import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { DATA_DIR, DESK_PORT, LMTP_PORT } from './places.js';

const SCRIPT = path.join(import.meta.dirname, '../../../scripts/demo-mail.mjs');

/** What `npm run demo:mail` told. */
export interface DemoMail {
  readonly from: string;
  readonly subject: string;
  /** Number of the ticket it became or joined, as people see it; null while it waits for verification. */
  readonly number: string | null;
  readonly became: string;
}

/** Runs `npm run demo:mail -- kind` against the desk under test, as a newcomer would. */
export async function demoMail(
  kind: 'registered' | 'stranger' | 'spoofed' | 'reply' | 'vague' | 'two-issues' | 'pec',
): Promise<DemoMail> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, kind], {
    env: { ...process.env, PORT: String(DESK_PORT), LMTP_PORT: String(LMTP_PORT), DATA_DIR },
  });
  const line = (name: string): string => new RegExp(`^${name}\\s+(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  const became = line('Became');
  if (!became) throw new Error(`The desk decided nothing about the mail:\n${stdout}`);
  return {
    from: /<([^>]+)>/.exec(line('From'))?.[1] ?? '',
    subject: line('Subject'),
    number: /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(became)?.[0] ?? null,
    became,
  };
}
