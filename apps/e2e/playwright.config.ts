import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import { DATA_DIR, DESK, DESK_PORT, LMTP_PORT, MAILBOX_PORT, SMTP_PORT } from './support/places.js';

// Playwright's own builds cannot be downloaded everywhere; Debian's and the system's browsers are as good
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    baseURL: DESK,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'wide', testDir: 'trips', use: { viewport: { width: 1280, height: 860 } } },
    {
      name: 'phone',
      testDir: 'trips',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    { name: 'screenshots', testDir: 'screenshots', use: { viewport: { width: 1280, height: 860 } } },
  ],
  webServer: [
    {
      command: `node support/mailbox-server.mjs ${SMTP_PORT} ${MAILBOX_PORT}`,
      url: `http://127.0.0.1:${MAILBOX_PORT}/`,
    },
    {
      command: 'node ../api/dist/main.js',
      url: `${DESK}/api/health/ready`,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
      env: {
        PORT: String(DESK_PORT),
        LMTP_PORT: String(LMTP_PORT),
        SMTP_URL: `smtp://127.0.0.1:${SMTP_PORT}`,
        DATA_DIR,
        LOG_LEVEL: 'warn',
      },
    },
  ],
});
