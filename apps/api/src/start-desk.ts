import type { INestApplicationContext } from '@nestjs/common';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { AccessTimers } from './access/access-timers.js';
import { connect, createDataSource } from './database/data-source.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { ENTITIES } from './entities.js';
import { Health } from './health.js';
import { MailWorkers } from './mail/mail-workers.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import type { Settings } from './settings.js';
import { DeskTimers } from './verification/desk-timers.js';

/** A database that is connected and migrated, and how to leave it. */
export interface OpenDatabase {
  dataSource: DataSource;
  close: () => Promise<void>;
}

/** The embedded server in DATA_DIR, or the one of DATABASE_URL. @throws DatabaseNotStarted */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    const dataSource = await connect(createDataSource({ url: settings.databaseUrl }, ENTITIES));
    return { dataSource, close: () => dataSource.destroy() };
  }
  const server = await startEmbeddedPostgres(path.join(settings.dataDir, 'postgres'));
  try {
    const dataSource = await connect(createDataSource(server, ENTITIES));
    return { dataSource, close: () => dataSource.destroy().finally(server.stop) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Starts what works without being called: the outbox, mail in, timers. */
export async function startWorkers(app: INestApplicationContext): Promise<void> {
  app.get(OutboxRelay).start();
  app.get(DeskTimers).start();
  app.get(AccessTimers).start();
  await app.get(MailWorkers).start();
  await app.get(Health).startBeating();
}
