import path from 'node:path';

/** Everything that can be set from outside: the only reader of the environment. Names are a contract (docs/settings.md). */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Without a slash at the end; links in mails start with it. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly admin: { readonly address: string; readonly password: string } | null;
  readonly demo: boolean;
  /** Null: messages wait in the outbox, where operators read them. */
  readonly smtpUrl: string | null;
  readonly mailAddress: string;
  /** Null: no LMTP listener. */
  readonly lmtpPort: number | null;
  /** `address` or `address:port` of the resolvers asked for SPF, DKIM and DMARC; empty: the system's. */
  readonly mailDnsServers: readonly string[];
  readonly logLevel: LogLevel;
  readonly role: 'all' | 'api' | 'worker';
  /** Proxies whose X-Forwarded-For is believed (addresses or networks); none by default. */
  readonly trustedProxies: readonly string[];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
const ROLES = ['all', 'api', 'worker'] as const;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** A setting that cannot be used: the message names it and says what is allowed. */
export class WrongSetting extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

function wrong(name: string, value: string, allowed: string): never {
  throw new WrongSetting(`${name}=${JSON.stringify(value)} cannot be used: ${allowed}`);
}

function text(env: Env, name: string): string | null {
  const value = env[name]?.trim();
  return value ? value : null;
}

function port(env: Env, name: string, fallback: number | null): number | null {
  const value = text(env, name);
  if (value === null) return fallback;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) wrong(name, value, 'a port from 0 to 65535');
  return number;
}

function choice<T extends string>(env: Env, name: string, allowed: readonly T[], fallback: T): T {
  const value = text(env, name);
  if (value === null) return fallback;
  return allowed.find((one) => one === value) ?? wrong(name, value, `one of ${allowed.join(', ')}`);
}

function url(env: Env, name: string, protocols: readonly string[]): string | null {
  const value = text(env, name);
  if (value === null) return null;
  const protocol = URL.canParse(value) ? new URL(value).protocol : '';
  // the value may hold a password: it is not repeated
  if (!protocols.includes(protocol))
    throw new WrongSetting(
      `${name} cannot be used: an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    );
  return value;
}

function address(env: Env, name: string): string | null {
  const value = text(env, name)?.toLowerCase() ?? null;
  if (value !== null && !/^[a-z0-9._+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value))
    wrong(name, value, 'a plain mail address');
  return value;
}

function admin(env: Env): Settings['admin'] {
  const adminAddress = address(env, 'ADMIN_EMAIL');
  const password = env.ADMIN_PASSWORD ?? '';
  if (adminAddress === null && password === '') return null;
  if (adminAddress === null) throw new WrongSetting('ADMIN_EMAIL is missing: ADMIN_PASSWORD needs it');
  if (password.length < 12) throw new WrongSetting('ADMIN_PASSWORD cannot be used: at least 12 characters');
  return { address: adminAddress, password };
}

function demo(env: Env, embedded: boolean, host: string): boolean {
  const possible = embedded && LOOPBACK.includes(host);
  const value = choice(env, 'DEMO', ['0', '1'], possible ? '1' : '0');
  // demo log-ins have known passwords: they must never stand on a desk that others reach
  if (value === '1' && !possible)
    throw new WrongSetting('DEMO=1 cannot be used: only with the embedded database and HOST on loopback');
  return value === '1';
}

function list(env: Env, name: string): string[] {
  return (text(env, name) ?? '').split(/[\s,]+/).filter(Boolean);
}

/** Reads and checks the environment. Throws WrongSetting with one line for people. */
export function readSettings(env: Env): Settings {
  const databaseUrl = url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const host = text(env, 'HOST') ?? '127.0.0.1';
  const listenPort = port(env, 'PORT', 3000) ?? 3000;
  const isDemo = demo(env, databaseUrl === null, host);
  const shownHost = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    port: listenPort,
    host,
    publicUrl: (url(env, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://${shownHost}:${listenPort}`).replace(/\/+$/, ''),
    dataDir: path.resolve(text(env, 'DATA_DIR') ?? './data'),
    databaseUrl,
    admin: admin(env),
    demo: isDemo,
    smtpUrl: url(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailAddress: address(env, 'MAIL_ADDRESS') ?? 'assistenza@tunda.it',
    lmtpPort: port(env, 'LMTP_PORT', isDemo ? 2424 : null),
    mailDnsServers: list(env, 'MAIL_DNS_SERVERS'),
    logLevel: choice(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    role: choice(env, 'ROLE', ROLES, 'all'),
    trustedProxies: list(env, 'TRUSTED_PROXIES'),
  };
}

/** Injection token of the settings. */
export const SETTINGS = Symbol('settings');
