import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { HeartbeatEntity } from './database/heartbeat.entity.js';

const WORKER = 'worker';
const BEAT_MS = 10_000;
/** A worker that is busy with a large mail misses a beat or two. */
const DEAD_MS = 60_000;

/** Why the desk is not ready. */
export type NotReady = 'database' | 'migrations' | 'workers';

/** Says whether the desk can do its work, and lets workers say that they live. */
@Injectable()
export class Health implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async notReady(): Promise<NotReady | null> {
    try {
      if (await this.dataSource.showMigrations()) return 'migrations';
      const beat = await this.dataSource.getRepository(HeartbeatEntity).findOneBy({ worker: WORKER });
      const silence = this.clock.now().getTime() - (beat?.at.getTime() ?? 0);
      return silence > DEAD_MS ? 'workers' : null;
    } catch {
      return 'database';
    }
  }

  /** Writes now and then that a worker lives. */
  async startBeating(): Promise<void> {
    await this.beat();
    // a beat that fails is a database that fails: readiness says so
    this.timer = setInterval(() => void this.beat().catch(() => undefined), BEAT_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    await this.dataSource.getRepository(HeartbeatEntity).upsert({ worker: WORKER, at: this.clock.now() }, ['worker']);
  }
}
