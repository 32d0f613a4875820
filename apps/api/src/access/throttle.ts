import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { tooMany } from '../http/problem.js';

/** So many tries of one kind, for one caller, in so many seconds. */
export interface Limit {
  key: string;
  tries: number;
  seconds: number;
}

/** The part of an address that is one caller: an IPv6 line has 2^64 addresses (RFC 6177). */
export function callerPart(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Keys hold no readable mail address: people type passwords into the wrong field. */
export const keyPart = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Counts tries per caller and per account, known or not, in fixed windows. */
@Injectable()
export class Throttle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts one try against every limit, before the work, so that a hundred at once do not slip through. @throws 429 */
  async take(limits: readonly Limit[]): Promise<void> {
    const now = this.clock.now();
    const rows: { key: string; tries: number; endsAt: Date }[] = await this.dataSource.query(
      `INSERT INTO throttle AS t ("key", "tries", "endsAt")
       SELECT "key", 1, "endsAt" FROM unnest($1::text[], $2::timestamptz[]) AS wanted("key", "endsAt") ORDER BY "key"
       ON CONFLICT ("key") DO UPDATE SET
         "tries" = CASE WHEN t."endsAt" <= $3 THEN 1 ELSE t."tries" + 1 END,
         "endsAt" = CASE WHEN t."endsAt" <= $3 THEN excluded."endsAt" ELSE t."endsAt" END
       RETURNING "key", "tries", "endsAt"`,
      [limits.map((limit) => limit.key), limits.map((limit) => new Date(now.getTime() + limit.seconds * 1000)), now],
    );
    const waits = rows
      .filter((row) => row.tries > (limits.find((limit) => limit.key === row.key)?.tries ?? 0))
      .map((row) => (row.endsAt.getTime() - now.getTime()) / 1000);
    if (waits.length > 0) throw tooMany(Math.max(...waits));
  }

  /** The try was a right one: it does not count. */
  async giveBack(limits: readonly Limit[]): Promise<void> {
    await this.dataSource.query(`UPDATE throttle SET "tries" = greatest("tries" - 1, 0) WHERE "key" = ANY($1)`, [
      limits.map((limit) => limit.key),
    ]);
  }
}
