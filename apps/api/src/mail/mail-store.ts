import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import type { MailEnvelope } from './incoming-mail.entity.js';

/** NUL cannot stand in jsonb, and nothing of an envelope is worth keeping whole beyond this. */
const clean = (text: string | null): string | null => text?.replaceAll('\0', '').slice(0, 1000) ?? null;

/**
 * The door of every way in: keeps a mail as received and commits. Only when this has resolved may the sender be told that
 * we have it; everything else runs from the table. The same bytes twice are one mail.
 */
@Injectable()
export class MailStore {
  private wake: () => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Called after each stored mail, so that nobody waits for the next round. */
  onStored(wake: () => void): void {
    this.wake = wake;
  }

  /** Somebody should look at the table now. */
  wakeUp(): void {
    this.wake();
  }

  /** @returns whether these bytes are new; throws when they could not be committed: then do not acknowledge */
  async store(raw: Buffer, envelope: MailEnvelope): Promise<{ isNew: boolean }> {
    const now = this.clock.now();
    const sha256 = createHash('sha256').update(raw).digest('hex');
    const kept: MailEnvelope = {
      ...envelope,
      from: clean(envelope.from),
      to: envelope.to.map((address) => clean(address) ?? ''),
      helo: clean(envelope.helo),
    };
    const rows: unknown[] = await this.dataSource.query(
      `INSERT INTO incoming_mail (id, "receivedAt", sha256, size, raw, envelope, state, "nextAt")
       VALUES ($1, $2, $3, $4, $5, $6, 'received', $2) ON CONFLICT (sha256) DO NOTHING RETURNING id`,
      [newId(), now, sha256, raw.length, raw, JSON.stringify(kept)],
    );
    this.wake();
    return { isNew: rows.length > 0 };
  }
}
