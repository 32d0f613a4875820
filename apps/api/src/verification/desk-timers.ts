import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AttachmentsService } from '../tickets/attachments.service.js';
import { TicketTimers } from '../tickets/ticket-timers.js';
import { VerificationService } from './verification.service.js';

const EVERY_MS = 5 * 60_000;

/** What the desk does because time passes. Any number of workers may run it: each job takes only rows nobody else holds. */
@Injectable()
export class DeskTimers implements OnApplicationShutdown {
  private readonly log = new Logger('timers');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly verifications: VerificationService,
    private readonly tickets: TicketTimers,
    private readonly attachments: AttachmentsService,
  ) {}

  /** Runs everything now and every five minutes. The worker calls it once. */
  start(): void {
    const turn = async (): Promise<void> => {
      this.running = this.runDue();
      await this.running;
      if (!this.stopped) this.timer = setTimeout(() => void turn(), EVERY_MS).unref();
    };
    void turn();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Does everything that is due, once. One job that fails does not keep the others from running. */
  async runDue(): Promise<void> {
    await this.run('expire held requests', () => this.verifications.expireDue());
    await this.run('close resolved tickets', () => this.tickets.closeResolved());
    await this.run('delete unused uploads', () => this.attachments.deleteUnused());
  }

  private async run(what: string, job: () => Promise<number>): Promise<void> {
    if (this.stopped) return;
    try {
      const count = await job();
      if (count > 0) this.log.log(`${what}: ${count}`);
    } catch (error) {
      this.log.error(`${what} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
