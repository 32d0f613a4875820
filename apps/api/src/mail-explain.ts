// `npm run --silent mail:explain -- FILE...`: how the desk reads each mail and why, one JSON line a file, without a database.
// A `.txt` file is a bare plain-text body.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { trustLevel } from '@tunda/domain';
import { oneLine, plainText } from './mail/clean-text.js';
import { cutQuotes, visibleText } from './mail/cut-quotes.js';
import { examineMail, type Examination } from './mail/examine-mail.js';
import { LIMITS } from './mail/mail-limits.js';
import { MailReader } from './mail/mail-reader.js';
import { readSettings } from './settings.js';

const settings = readSettings(process.env);
const reader = new MailReader({ dnsServers: settings.mailDnsServers, givesUp: true });

interface Explanation {
  file: string;
  kind: string;
  from: string;
  subject: string;
  text: string;
  /** The text above the fold. */
  visibleText: string;
  attachments: { filename: string; type: string; size: number }[];
  /** The evidence and the level it gives, nobody being registered; null when nothing was checked. */
  authentication: Record<string, unknown> | null;
  reasons: readonly string[];
}

function explanationOf(file: string, examined: Examination): Explanation {
  const { mail, evidence, screening } = examined;
  const text = mail?.text ?? '';
  return {
    file,
    kind: screening.kind,
    from: examined.from,
    subject: examined.subject,
    text,
    visibleText: visibleText(text, mail?.quotedFrom ?? null),
    attachments: (mail?.attachments ?? []).map((one) => ({
      filename: one.filename,
      type: one.declaredType,
      size: one.bytes.length,
    })),
    authentication: evidence && { level: trustLevel(evidence), ...evidence },
    reasons: [...screening.reasons, ...(mail?.notes ?? []), ...(evidence?.suspicions ?? [])],
  };
}

const nothing = (file: string, kind: string, reasons: string[]): Explanation => ({
  file,
  kind,
  from: '',
  subject: '',
  text: '',
  visibleText: '',
  attachments: [],
  authentication: null,
  reasons,
});

async function explain(file: string): Promise<Explanation> {
  try {
    const raw = await readFile(file);
    if (path.extname(file).toLowerCase() === '.txt') {
      const text = plainText(raw.toString('utf8'), LIMITS.text);
      return { ...nothing(file, 'request', []), text, visibleText: visibleText(text, cutQuotes(text)) };
    }
    const examined = await examineMail(reader, raw, {
      session: null,
      deskAddress: settings.mailAddress,
      always: true,
    });
    return explanationOf(file, examined);
  } catch (error) {
    return nothing(file, 'unparseable', [oneLine(error instanceof Error ? error.message : String(error), 300)]);
  }
}

function write(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('usage: npm run --silent mail:explain -- FILE...\n');
  process.exitCode = 2;
}
// two threads work ahead of what is written; lines keep the order of the files
const pending: Promise<Explanation>[] = [];
const AHEAD = LIMITS.readers * 2;
for (let i = 0; i < files.length; i++) {
  while (pending.length < AHEAD && i + pending.length < files.length) {
    pending.push(explain(files[i + pending.length] ?? ''));
  }
  const explanation = await pending.shift();
  await write(JSON.stringify(explanation));
}
await reader.stop();
