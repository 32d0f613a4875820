import { Injectable } from '@nestjs/common';
import { NotFound, type Area, type SessionListView } from '@tunda/domain';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/in-transaction.js';
import { deviceFrom } from './device.js';
import { findSession, type SessionRow } from './login-rows.js';
import { SessionEntity } from './login.entity.js';
import { hashSecret, isSameHash, newSecret } from './secrets.js';

const HOUR_MS = 3_600_000;
/** A session ends when it was not used for `idle`, and always after `whole`. */
const LIFE: Record<Area, { idle: number; whole: number }> = {
  customer: { idle: 14 * 24 * HOUR_MS, whole: 30 * 24 * HOUR_MS },
  operator: { idle: 12 * HOUR_MS, whole: 7 * 24 * HOUR_MS },
};
/** Writing the time of every call would cost more than reading most of them. */
const SEEN_EVERY_MS = 60_000;
const USER_AGENT_MAX = 400;

/** Where a call came from. */
export interface Origin {
  ip: string;
  userAgent: string;
}

/** Sessions of people who logged in. The cookie's secret is not kept, only its hash. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A new session with a new secret: what the browser brought before is never taken over. */
  async open(tx: Tx, loginId: string, area: Area, origin: Origin): Promise<{ secret: string; expiresAt: Date }> {
    const now = this.clock.now();
    const secret = newSecret();
    const expiresAt = new Date(now.getTime() + LIFE[area].whole);
    await tx.insert(SessionEntity, {
      id: newId(),
      tokenHash: hashSecret(secret),
      loginId,
      ip: origin.ip,
      userAgent: origin.userAgent.slice(0, USER_AGENT_MAX),
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      endedAt: null,
    });
    return { secret, expiresAt };
  }

  /** The session of a cookie and the person as she stands now, or undefined when either is gone. */
  async find(area: Area, secret: string): Promise<SessionRow | undefined> {
    const now = this.clock.now();
    const tokenHash = hashSecret(secret);
    const idleSince = new Date(now.getTime() - LIFE[area].idle);
    const row = await findSession(this.dataSource, { area, tokenHash, now, idleSince });
    if (!row || !isSameHash(row.tokenHash, tokenHash)) return undefined;
    if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_MS)
      await this.dataSource.getRepository(SessionEntity).update(row.sessionId, { lastSeenAt: now });
    return row;
  }

  /** The sessions of a log-in that are still good, last used first. */
  async list(loginId: string, area: Area, currentId: string): Promise<SessionListView> {
    const now = this.clock.now();
    const rows = await this.dataSource.getRepository(SessionEntity).find({
      where: {
        loginId,
        endedAt: IsNull(),
        expiresAt: MoreThan(now),
        lastSeenAt: MoreThan(new Date(now.getTime() - LIFE[area].idle)),
      },
      order: { lastSeenAt: 'DESC' },
      take: 100,
    });
    const items = rows.map((row) => ({
      id: row.id,
      device: deviceFrom(row.userAgent),
      ip: row.ip,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      current: row.id === currentId,
    }));
    return { items };
  }

  /** Ends one session of this log-in. @throws NotFound when it is another's, or over */
  async end(loginId: string, sessionId: string): Promise<void> {
    const result = await this.dataSource
      .getRepository(SessionEntity)
      .update({ id: sessionId, loginId, endedAt: IsNull() }, { endedAt: this.clock.now() });
    if (result.affected === 0) throw new NotFound('Session');
  }

  /** Ends whatever session this secret stands for, if any. */
  async endBySecret(secret: string): Promise<void> {
    await this.dataSource
      .getRepository(SessionEntity)
      .update({ tokenHash: hashSecret(secret), endedAt: IsNull() }, { endedAt: this.clock.now() });
  }

  /** Ends every session of a log-in: its password was set anew. */
  async endAll(tx: Tx, loginId: string): Promise<void> {
    await tx.update(SessionEntity, { loginId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }
}
