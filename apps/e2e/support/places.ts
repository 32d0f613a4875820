import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Where the desk under test listens: 27 ports from `E2E_PORT` on. Fixed ones, so that two runs at once fail loudly instead of
 * mixing; another base lets them run side by side.
 */
export const DESK_PORT = Number(process.env.E2E_PORT ?? 4500);
export const LMTP_PORT = DESK_PORT + 24;
export const SMTP_PORT = DESK_PORT + 25;
export const MAILBOX_PORT = DESK_PORT + 26;
export const DESK = `http://127.0.0.1:${DESK_PORT}`;
/** Where the desk takes requests by mail; the default of MAIL_ADDRESS. */
export const DESK_ADDRESS = 'assistenza@tunda.it';

// one folder for the whole run: workers are processes of their own and inherit it, and whoever made it takes it away at its
// exit (a global teardown would do so under a desk that is still running)
if (!process.env.E2E_DATA_DIR) {
  const made = mkdtempSync(path.join(tmpdir(), 'tunda-e2e-'));
  process.env.E2E_DATA_DIR = made;
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
}
export const DATA_DIR: string = process.env.E2E_DATA_DIR;
