import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;

/** What is kept so long and then deleted. Each statement takes one time: everything before it goes. */
const SHELF_LIFE: readonly { days: number; sql: string }[] = [
  { days: 0, sql: 'DELETE FROM throttle WHERE "endsAt" < $1' },
  { days: 1, sql: 'DELETE FROM idempotency_key WHERE "createdAt" < $1' },
  // who asked for a link, known or not, is nobody's business afterwards
  {
    days: 1,
    sql: `DELETE FROM outbox_message WHERE "kind" = 'password-link-wanted' AND "sentAt" IS NOT NULL AND "createdAt" < $1`,
  },
  { days: 30, sql: 'DELETE FROM password_link WHERE "expiresAt" < $1' },
  { days: 30, sql: 'DELETE FROM session WHERE "expiresAt" < $1 OR "endedAt" < $1' },
];

/** Forgets what access no longer needs. Any number of workers may run it. */
@Injectable()
export class AccessTimers implements OnApplicationShutdown {
  private readonly log = new Logger('access');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Now and every hour. The worker calls it once. */
  start(): void {
    const turn = (): void =>
      void this.forget().catch((error: Error) => this.log.error(`Old rows could not be deleted: ${error.message}`));
    turn();
    this.timer = setInterval(turn, EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async forget(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { days, sql } of SHELF_LIFE) await this.dataSource.query(sql, [new Date(now - days * DAY_MS)]);
  }
}
