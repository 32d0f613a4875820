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

  /**
   * Counts one try, before the work, so that a hundred at once do not slip through. Limits are asked in their order, the
   * narrow ones first: a try that one refuses is not counted against those after it, or a single caller who is long
   * refused himself could shut an account for everybody. @throws 429
   */
  async take(limits: readonly Limit[]): Promise<void> {
    for (const limit of limits) await this.takeOne(limit);
  }

  private async takeOne({ key, tries, seconds }: Limit): Promise<void> {
    const now = this.clock.now();
    const [row]: [{ tries: number; endsAt: Date }] = await this.dataSource.query(
      `INSERT INTO throttle AS t ("key", "tries", "endsAt") VALUES ($1, 1, $2)
       ON CONFLICT ("key") DO UPDATE SET
         "tries" = CASE WHEN t."endsAt" <= $3 THEN 1 ELSE t."tries" + 1 END,
         "endsAt" = CASE WHEN t."endsAt" <= $3 THEN excluded."endsAt" ELSE t."endsAt" END
       RETURNING "tries", "endsAt"`,
      [key, new Date(now.getTime() + seconds * 1000), now],
    );
    if (row.tries > tries) throw tooMany((row.endsAt.getTime() - now.getTime()) / 1000);
  }

  /** The try was a right one: it does not count. */
  async giveBack(limits: readonly Limit[]): Promise<void> {
    await this.dataSource.query(`UPDATE throttle SET "tries" = greatest("tries" - 1, 0) WHERE "key" = ANY($1)`, [
      limits.map((limit) => limit.key),
    ]);
  }
}
