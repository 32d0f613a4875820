import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProblemView } from '@tunda/domain';
import { createDeskApp } from '../../src/configure-app.js';
import { OutboxRelay } from '../../src/outbox/outbox-relay.js';
import type { Settings } from '../../src/settings.js';
import { FakeClock } from './fake-clock.js';
import { Given } from './given.js';
import { testDatabase, type TestDatabase } from './test-database.js';
import { testSettings } from './test-settings.js';

/** An answer of the desk, with its body read. */
export interface Answer<T = unknown> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: T;
  text: string;
  /** `name=value` of the cookies it set, ready to be sent back. */
  cookie: string;
}

export interface CallOptions {
  body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  raw?: string | Buffer;
  headers?: Record<string, string>;
  cookie?: string;
  token?: string;
  ip?: string;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS';

/** The whole desk over HTTP, on a database and a clock of its own. */
export class TestDesk {
  readonly given: Given;

  constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly clock: FakeClock,
    readonly settings: Settings,
  ) {
    this.given = new Given(database.dataSource, clock);
  }

  /** Calls `/api/v1…` (or any address that begins with `/api`). */
  async call<T = ProblemView>(method: Method, address: string, options: CallOptions = {}): Promise<Answer<T>> {
    const payload = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const response = await this.app.inject({
      method,
      url: address.startsWith('/api') ? address : `/api/v1${address}`,
      headers: {
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.cookie ? { cookie: options.cookie } : {}),
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        ...options.headers,
      },
      ...(payload === undefined ? {} : { payload }),
      remoteAddress: options.ip ?? '127.0.0.1',
    });
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: (isJson && response.payload ? JSON.parse(response.payload) : undefined) as T,
      text: response.payload,
      cookie: response.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    };
  }

  /** Logs in and gives the cookie. */
  async logIn(area: 'customer' | 'operator', address: string, password: string): Promise<string> {
    const answer = await this.call('POST', `/${area}/session`, { body: { address, password } });
    if (answer.status !== 200) throw new Error(`${address} could not log in: ${answer.text}`);
    return answer.cookie;
  }

  /** Keeps every promise of the outbox that is due. */
  async drainOutbox(): Promise<void> {
    await this.app.get(OutboxRelay).drain();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}

/** @param more modules of the test itself, and where it keeps its pages */
export async function testDesk(
  changes: Partial<Settings> = {},
  more: { extra?: Type[]; webFolder?: string } = {},
): Promise<TestDesk> {
  const database = await testDatabase();
  const clock = new FakeClock();
  const settings = testSettings(changes);
  const app = await createDeskApp({ dataSource: database.dataSource, settings, clock, ...more });
  return new TestDesk(app, database, clock, settings);
}
