import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the desk under test listens. Fixed ports, so that two runs at once fail loudly instead of mixing. */
export const DESK_PORT = 4500;
export const LMTP_PORT = 4524;
export const SMTP_PORT = 4525;
export const MAILBOX_PORT = 4526;
export const DESK = `http://127.0.0.1:${DESK_PORT}`;

// one folder for the whole run: workers are processes of their own and inherit it
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), 'tunda-e2e-'));
export const DATA_DIR: string = process.env.E2E_DATA_DIR;
