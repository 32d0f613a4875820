import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Settings } from '../settings.js';
import { DemoDns } from './demo-dns.js';
import { demoKeys } from './demo-keys.js';
import { demoZone } from './demo-zone.js';
import { seedDemo } from './seed-demo.js';

/** What a desk with demo has besides the desk. */
export interface RunningDemo {
  /** The desk's settings, with the demo's DNS as resolver unless somebody chose another. */
  readonly settings: Settings;
  /** Lays the demo's customers into an empty database; gives whether it did. */
  readonly seed: (dataSource: DataSource, clock: Clock) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

/**
 * Brings up what the demo needs before the desk is there: the signing keys of its customers (made at the first start) and
 * the DNS that publishes them on loopback. Null when this desk has no demo.
 */
export async function startDemo(settings: Settings): Promise<RunningDemo | null> {
  if (!settings.demo) return null;
  const keys = await demoKeys(settings.dataDir);
  const dns = settings.mailDnsServers.length === 0 ? await DemoDns.start(demoZone(keys)) : null;
  return {
    settings: dns ? { ...settings, mailDnsServers: [dns.address] } : settings,
    seed: (dataSource, clock) => seedDemo({ dataSource, clock, deskAddress: settings.mailAddress, demoKeys: keys }),
    stop: async () => dns?.stop(),
  };
}
