import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';

/** What became of a promise. */
export type OutboxResult =
  | { done: true; sentAs?: OutboxMessageEntity['sentAs'] }
  /** Not now: again at `retryAt`. */
  | { done: false; retryAt: Date; error: string }
  /** Never. */
  | { done: false; failed: true; error: string };

/** Keeps promises of one kind. Runs outside any transaction and may run twice for one row: at least once. */
export type OutboxHandler = (row: OutboxMessageEntity) => Promise<OutboxResult>;

/** Longer than any handler may take; after it, a row a killed worker held is taken again. */
const LEASE_MS = 120_000;
const POLL_MS = 1_000;
const BATCH = 10;
const GIVE_UP_MS = 48 * 3_600_000;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 4 * 3_600_000;

/** The next try: 30 s, 2 min, 8 min... up to 4 hours, 20 % scattered; null after 48 hours. */
export function nextTry(
  row: Pick<OutboxMessageEntity, 'createdAt' | 'attempts'>,
  now: Date,
  random: number = Math.random(),
): Date | null {
  if (now.getTime() - row.createdAt.getTime() > GIVE_UP_MS) return null;
  const wait = Math.min(FIRST_RETRY_MS * 4 ** Math.min(row.attempts - 1, 10), LONGEST_RETRY_MS);
  return new Date(now.getTime() + wait * (0.8 + random * 0.4));
}

/**
 * Keeps what the outbox promised: claims rows in a short transaction, hands each to the handler of its kind, marks it.
 * Knows kinds, not mail: topics register their handlers at start. Any number of processes may run it.
 */
@Injectable()
export class OutboxRelay implements OnApplicationShutdown {
  private readonly log = new Logger('outbox');
  private readonly handlers = new Map<string, OutboxHandler>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  register(kind: string, handler: OutboxHandler): void {
    if (this.handlers.has(kind)) throw new Error(`two handlers for outbox kind ${kind}`);
    this.handlers.set(kind, handler);
  }

  start(): void {
    const turn = async (): Promise<void> => {
      this.running = this.drain().then(
        () => undefined,
        (error: Error) => this.log.error(`The outbox could not be read: ${error.message}`),
      );
      await this.running;
      if (!this.stopped) this.timer = setTimeout(() => void turn(), POLL_MS).unref();
    };
    void turn();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Works until nothing is due. Gives the number of rows it took. Tests call it instead of waiting. */
  async drain(): Promise<number> {
    let taken = 0;
    while (!this.stopped) {
      const rows = await this.claim();
      taken += rows.length;
      await Promise.all(rows.map((row) => this.keep(row)));
      if (rows.length < BATCH) break;
    }
    return taken;
  }

  private async claim(): Promise<OutboxMessageEntity[]> {
    const kinds = [...this.handlers.keys()];
    if (kinds.length === 0) return [];
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const rows = await manager
        .createQueryBuilder(OutboxMessageEntity, 'o')
        .where('o."sentAt" IS NULL AND o."failedAt" IS NULL AND o."availableAt" <= :now', { now })
        .andWhere('(o."claimedUntil" IS NULL OR o."claimedUntil" < :now)', { now })
        .andWhere('o.kind = ANY(:kinds)', { kinds })
        .orderBy('o.availableAt')
        .limit(BATCH)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const row of rows) {
        row.attempts += 1;
        row.claimedUntil = new Date(now.getTime() + LEASE_MS);
        await manager.update(OutboxMessageEntity, row.id, { attempts: row.attempts, claimedUntil: row.claimedUntil });
      }
      return rows;
    });
  }

  private async keep(row: OutboxMessageEntity): Promise<void> {
    const result = await this.run(row);
    const now = this.clock.now();
    const rows = this.dataSource.getRepository(OutboxMessageEntity);
    if (result.done) {
      await rows.update(row.id, { sentAt: now, claimedUntil: null, lastError: null, sentAs: result.sentAs ?? null });
      return;
    }
    const lastError = result.error.slice(0, 1000);
    if ('failed' in result) {
      this.log.warn(`${row.kind} ${row.id} failed for good: ${lastError}`);
      await rows.update(row.id, { failedAt: now, claimedUntil: null, lastError });
      return;
    }
    await rows.update(row.id, { availableAt: result.retryAt, claimedUntil: null, lastError });
  }

  private async run(row: OutboxMessageEntity): Promise<OutboxResult> {
    try {
      const handler = this.handlers.get(row.kind);
      if (!handler) throw new Error(`no handler for ${row.kind}`);
      return await handler(row);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const retryAt = nextTry(row, this.clock.now());
      return retryAt ? { done: false, retryAt, error: message } : { done: false, failed: true, error: message };
    }
  }
}
