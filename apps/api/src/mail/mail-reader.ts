import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Evidence } from '@tunda/domain';
import type { MailSession } from './authenticate-mail.js';
import { LIMITS } from './mail-limits.js';
import type { MailAnswer, MailTask, ReadingTask } from './mail-worker.js';
import type { ReadMail } from './read-mail.js';

/** The mail cannot be read: what the parser said, or that it took too long or too much memory. Trying again would not help. */
export class MailUnreadable extends Error {}

/** The compiled thread: beside this file, or in the build when this file runs from its source (tests). */
function workerFile(): string {
  const beside = fileURLToPath(new URL('./mail-worker.js', import.meta.url));
  return existsSync(beside) ? beside : beside.replace(/([\\/])src([\\/]mail[\\/])/, '$1dist$2');
}

interface Job {
  readonly task: TaskWithoutId;
  readonly limitMs: number;
  readonly done: (answer: MailAnswer) => void;
  readonly failed: (error: Error) => void;
}
type TaskWithoutId = MailTask extends infer Task ? (Task extends MailTask ? Omit<Task, 'id'> : never) : never;

/** One thread and what it is working on. */
class Desk {
  private readonly worker: Worker;
  private job: Job | undefined;
  private timer: NodeJS.Timeout | undefined;
  private number = 0;
  gone = false;

  constructor(
    data: ReadingTask,
    private readonly free: () => void,
  ) {
    this.worker = new Worker(workerFile(), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb },
    });
    // an idle thread keeps no process alive
    this.worker.unref();
    this.worker.on('message', (answer: MailAnswer) => {
      if (answer.id === this.number) this.end((job) => job.done(answer));
    });
    this.worker.on('error', (error: Error & { code?: string }) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.leave(memory ? new MailUnreadable('reading it took too much memory') : error);
    });
    this.worker.on('exit', () => this.leave(new Error('the reading thread ended')));
  }

  get idle(): boolean {
    return this.job === undefined && !this.gone;
  }

  take(job: Job): void {
    this.job = job;
    this.number += 1;
    this.worker.ref();
    this.timer = setTimeout(() => {
      this.leave(new MailUnreadable('reading it took too long'));
      void this.worker.terminate();
    }, job.limitMs);
    this.worker.postMessage({ ...job.task, id: this.number });
  }

  async stop(): Promise<void> {
    this.leave(new Error('the desk is stopping'));
    await this.worker.terminate();
  }

  private leave(error: Error): void {
    this.gone = true;
    this.end((job) => job.failed(error));
  }

  private end(say: (job: Job) => void): void {
    clearTimeout(this.timer);
    const { job } = this;
    this.job = undefined;
    if (!this.gone) this.worker.unref();
    if (job) say(job);
    this.free();
  }
}

/**
 * Reads mails and checks their senders in threads with limits of time and heap: a hostile mail ends its thread, never the
 * desk. Threads start with the first mail and stay; at most two.
 */
export class MailReader {
  private desks: Desk[] = [];
  private readonly waiting: Job[] = [];
  private stopped = false;

  constructor(
    private readonly settings: ReadingTask,
    private readonly size: number = LIMITS.readers,
  ) {}

  /** Throws MailUnreadable when no parser makes sense of it within the limits. */
  async read(raw: Buffer, limitMs: number = LIMITS.readMs): Promise<ReadMail> {
    const answer = await this.give({ kind: 'read', raw }, limitMs);
    if (!('read' in answer)) throw new MailUnreadable('error' in answer ? answer.error : 'no answer');
    const { read } = answer;
    const attachments = read.attachments.map((one) => ({
      ...one,
      bytes: Buffer.from(one.bytes.buffer, one.bytes.byteOffset, one.bytes.byteLength),
    }));
    return { ...read, attachments };
  }

  /** Gathers the evidence; `mail` is what `read` gave for the same bytes. Throws MailUnreadable when it takes too long. */
  async authenticate(raw: Buffer, mail: ReadMail, session: MailSession | null, deskAddress: string): Promise<Evidence> {
    const task = { kind: 'authenticate', raw, mail: { ...mail, attachments: [] }, session, deskAddress } as const;
    const answer = await this.give(task, LIMITS.authenticateMs + LIMITS.lookUpMs);
    if ('evidence' in answer) return answer.evidence;
    throw new Error(`The sender could not be checked: ${'error' in answer ? answer.error : 'no answer'}`);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const job of this.waiting.splice(0)) job.failed(new Error('the desk is stopping'));
    await Promise.all(this.desks.map((desk) => desk.stop()));
    this.desks = [];
  }

  private give(task: TaskWithoutId, limitMs: number): Promise<MailAnswer> {
    if (this.stopped) return Promise.reject(new Error('the desk is stopping'));
    return new Promise((done, failed) => {
      this.waiting.push({ task, limitMs, done, failed });
      this.assign();
    });
  }

  private assign(): void {
    if (this.stopped) return;
    this.desks = this.desks.filter((desk) => !desk.gone);
    while (this.waiting.length > 0) {
      const desk = this.desks.find((one) => one.idle) ?? this.another();
      const job = desk && this.waiting.shift();
      if (!desk || !job) return;
      desk.take(job);
    }
  }

  private another(): Desk | undefined {
    if (this.desks.length >= this.size) return undefined;
    const desk = new Desk(this.settings, () => this.assign());
    this.desks.push(desk);
    return desk;
  }
}
