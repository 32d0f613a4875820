import { describe, expect, test } from '@jest/globals';
import { readSettings, WrongSetting } from './settings.js';

describe('readSettings', () => {
  test('starts as a demo on loopback with an embedded database when nothing is set', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demo: true,
      lmtpPort: 2424,
      databaseUrl: null,
      publicUrl: 'http://127.0.0.1:3000',
    });
  });

  test('never shows demo data on another database or to other machines', () => {
    expect(readSettings({ DATABASE_URL: 'postgres://x/y' }).demo).toBe(false);
    expect(readSettings({ HOST: '0.0.0.0' }).demo).toBe(false);
    expect(() => readSettings({ DEMO: '1', HOST: '0.0.0.0' })).toThrow(WrongSetting);
    expect(() => readSettings({ DEMO: '1', DATABASE_URL: 'postgres://x/y' })).toThrow(/DEMO=1/);
  });

  test.each([
    [{ PORT: 'http' }, /^PORT="http" .*0 to 65535/],
    [{ PORT: '70000' }, /PORT/],
    [{ ROLE: 'boss' }, /^ROLE="boss" .*all, api, worker/],
    [{ MAIL_ADDRESS: 'Tunda <a@b.it>' }, /MAIL_ADDRESS/],
    [{ ADMIN_EMAIL: 'a@b.it', ADMIN_PASSWORD: 'short' }, /at least 12/],
    [{ ADMIN_PASSWORD: 'long enough to pass' }, /ADMIN_EMAIL is missing/],
  ])('names the wrong setting in one line: %j', (env, words) => {
    expect(() => readSettings(env)).toThrow(words);
  });

  test('does not repeat an address that may hold a password', () => {
    let said = '';
    try {
      readSettings({ SMTP_URL: 'ftp://user:secret@host' });
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toContain('SMTP_URL');
    expect(said).not.toContain('secret');
  });
});
