// npm run demo:mail -- registered|stranger|spoofed|reply|vague|two-issues|pec: sends such a mail to the running desk.
// PORT, LMTP_PORT and DATA_DIR are those of the desk. The command itself is built with the desk (apps/api/src/demo).
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const command = path.join(path.dirname(import.meta.dirname), 'apps/api/dist/demo/demo-mail.cli.js');
if (existsSync(command)) await import(pathToFileURL(command).href);
else {
  console.error('The desk has not been built yet: run npm start first.');
  process.exitCode = 1;
}
