import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { MailKeyEntity } from './mail-key.entity.js';
import type { MailKeys } from './reply-address.js';

const FIRST_KEY = 'a';
const SECRET_BYTES = 32;
/** A key another instance added is used after so long at the latest. */
const KEPT_MS = 60_000;

/** The keys of reply addresses and Message-IDs, from the database: the same for every instance, made at first use. */
@Injectable()
export class MailKeyring {
  private keys: MailKeys | undefined;
  private readAt = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<MailKeys> {
    const now = this.clock.now().getTime();
    if (!this.keys || Math.abs(now - this.readAt) > KEPT_MS) {
      this.keys = await this.load();
      this.readAt = now;
    }
    return this.keys;
  }

  private async load(): Promise<MailKeys> {
    const rows = this.dataSource.getRepository(MailKeyEntity);
    const find = (): Promise<MailKeyEntity[]> => rows.find({ order: { createdAt: 'DESC', kid: 'DESC' } });
    let found = await find();
    if (found.length === 0) {
      const key = { kid: FIRST_KEY, secret: randomBytes(SECRET_BYTES), createdAt: this.clock.now() };
      // two instances may come here at once: one row wins, and both read it
      await rows.createQueryBuilder().insert().values(key).orIgnore().execute();
      found = await find();
    }
    const [newest] = found;
    if (!newest) throw new Error('the mail key just made is missing');
    return { signing: newest.kid, secrets: new Map(found.map(({ kid, secret }) => [kid, secret])) };
  }
}
