import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { PEOPLE, type Person } from './people.js';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

// one log-in per person and run: argon2 is slow on purpose, and log-ins are throttled
const sessions = new Map<string, StorageState>();

/** Logs somebody in without a browser and tells the cookies. */
async function sessionOf(context: BrowserContext, person: Person): Promise<StorageState> {
  const { address, password } = person;
  const response = await context.request.post(`/api/v1/${person.area}/session`, { data: { address, password } });
  if (!response.ok()) throw new Error(`${address} cannot log in: ${response.status()} ${await response.text()}`);
  return context.storageState();
}

interface Screens {
  /** A browser of its own in which these people are logged in (one per area); closed after the test. */
  screenOf: (people: Person | readonly Person[], options?: BrowserContextOptions) => Promise<Page>;
  /** Giulia's, who is an administrator of the desk. */
  desk: Page;
}

export const test = base.extend<Screens>({
  screenOf: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (people, options) => {
      const cookies: StorageState['cookies'] = [];
      for (const person of [people].flat()) {
        const kept = sessions.get(person.address);
        const context = kept ? null : await browser.newContext();
        const session = kept ?? (await sessionOf(context as BrowserContext, person));
        await context?.close();
        sessions.set(person.address, session);
        cookies.push(...session.cookies);
      }
      const context = await browser.newContext({ ...options, storageState: { cookies, origins: [] } });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  desk: async ({ screenOf }, use) => use(await screenOf(PEOPLE.giulia)),
});

export { expect } from '@playwright/test';
