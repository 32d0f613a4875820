import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';

/** argon2id with OWASP's parameters (Password Storage Cheat Sheet, 2024): 19 MiB, two passes, one lane. */
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const FORM = `$argon2id$v=19$m=${ARGON2.memoryCost},t=${ARGON2.timeCost},p=${ARGON2.parallelism}$`;
/** Together at most 40 MiB, and half of libuv's four threads stay free for files and names. */
const AT_ONCE = 2;
/** Longer queues would answer after the browser gave up. */
const WAITING_MAX = 200;

/** The same characters, however the keyboard composed them (NIST SP 800-63B). */
const normal = (password: string): string => password.normalize('NFKC');

/** Hashes and checks passwords, a few at a time: a hundred log-ins at once wait their turn instead of taking two gigabytes. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normal(password), ARGON2));
  }

  /** Null (no such log-in, or no password yet) takes as long as a wrong password, and is always false. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    this.dummy ??= this.hash('nobody has this password');
    const compared = passwordHash ?? (await this.dummy);
    const right = await this.inTurn(() => verify(compared, normal(password)));
    return right && passwordHash !== null;
  }

  /** Made with other parameters than today's: to be hashed again at the next log-in. */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(FORM);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= WAITING_MAX)
      throw new Problem(503, 'service-unavailable', { headers: { 'retry-after': '10' } });
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
