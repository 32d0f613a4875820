import { Injectable } from '@nestjs/common';
import {
  NotFound,
  type CreateTokenDto,
  type NewTokenView,
  type OperatorActor,
  type TokenListView,
  type TokenView,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { withoutCall } from '../database/idempotency.js';
import { newId } from '../database/ids.js';
import { inTransaction } from '../database/in-transaction.js';
import { prepared } from '../database/prepared.js';
import { ApiTokenEntity } from './login.entity.js';
import { hashSecret, isSameHash, newSecret } from './secrets.js';

/** Found at once by those who look for leaked secrets in code. */
const PREFIX = 'tda_';
const DAY_MS = 86_400_000;
const USED_EVERY_MS = 60_000;

// asked on every call of a programme
const LIVE_TOKEN = prepared(
  `SELECT "id", "name", "tokenHash", "scopes", "lastUsedAt" FROM api_token
   WHERE "tokenHash" = $1 AND "endedAt" IS NULL AND "expiresAt" > $2`,
);

function tokenView(row: ApiTokenEntity): TokenView {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes as TokenView['scopes'],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** Tokens of integrators' programmes. */
@Injectable()
export class TokensService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async create(operator: OperatorActor, dto: CreateTokenDto): Promise<NewTokenView> {
    const now = this.clock.now();
    const secret = newSecret(PREFIX);
    const row: ApiTokenEntity = {
      id: newId(),
      name: dto.name.trim(),
      tokenHash: hashSecret(secret),
      scopes: dto.scopes,
      createdBy: operator.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + dto.expiresInDays * DAY_MS),
      lastUsedAt: null,
      endedAt: null,
    };
    // the answer carries the secret: it must not be remembered under an Idempotency-Key
    await withoutCall(() =>
      inTransaction(this.dataSource, async (tx) => {
        await tx.insert(ApiTokenEntity, row);
        await this.audit.add(tx, operator, 'token-created', row.id, { name: row.name, scopes: dto.scopes.join(' ') });
      }),
    );
    return { ...tokenView(row), secret };
  }

  /** All tokens, newest first; ended ones stay to be seen. */
  async list(): Promise<TokenListView> {
    const rows = await this.dataSource
      .getRepository(ApiTokenEntity)
      .find({ order: { createdAt: 'DESC', id: 'DESC' }, take: 500 });
    return { items: rows.map(tokenView) };
  }

  /** Ends a token at once; ending it again changes nothing. */
  async end(operator: OperatorActor, id: string): Promise<TokenView> {
    return inTransaction(this.dataSource, async (tx) => {
      const row = await tx.findOne(ApiTokenEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFound('Token');
      if (row.endedAt === null) {
        row.endedAt = this.clock.now();
        await tx.update(ApiTokenEntity, id, { endedAt: row.endedAt });
        await this.audit.add(tx, operator, 'token-ended', id, { name: row.name });
      }
      return tokenView(row);
    });
  }

  /** The token a programme sent, when it is still good. */
  async find(secret: string): Promise<Pick<ApiTokenEntity, 'id' | 'name' | 'scopes'> | undefined> {
    if (!secret.startsWith(PREFIX)) return undefined;
    const now = this.clock.now();
    const tokenHash = hashSecret(secret);
    const [row]: (Pick<ApiTokenEntity, 'id' | 'name' | 'tokenHash' | 'scopes' | 'lastUsedAt'> | undefined)[] =
      await this.dataSource.query(LIVE_TOKEN, [tokenHash, now]);
    if (!row || !isSameHash(row.tokenHash, tokenHash)) return undefined;
    if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > USED_EVERY_MS)
      await this.dataSource.getRepository(ApiTokenEntity).update(row.id, { lastUsedAt: now });
    return row;
  }
}
