import type { INestApplicationContext } from '@nestjs/common';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { AccessTimers } from './access/access-timers.js';
import { connect, createDataSource, type DatabasePlace } from './database/data-source.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { ENTITIES } from './entities.js';
import { Health } from './health.js';
import { MailWorkers } from './mail/mail-workers.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import type { Endings } from './process-life.js';
import type { Settings } from './settings.js';
import { DeskTimers } from './verification/desk-timers.js';

/** The embedded server in DATA_DIR, or the one of DATABASE_URL; connected and migrated. @throws DatabaseNotStarted */
export async function openDatabase(settings: Settings, endings: Endings): Promise<DataSource> {
  let place: DatabasePlace;
  if (settings.databaseUrl) {
    place = { url: settings.databaseUrl };
  } else {
    const server = await startEmbeddedPostgres(path.join(settings.dataDir, 'postgres'));
    endings.add(server.stop);
    place = server;
  }
  const dataSource = createDataSource(place, ENTITIES);
  endings.add(async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
  });
  return connect(dataSource);
}

/** Starts what works without being called: the outbox, mail in, timers. */
export async function startWorkers(app: INestApplicationContext): Promise<void> {
  app.get(OutboxRelay).start();
  app.get(DeskTimers).start();
  app.get(AccessTimers).start();
  await app.get(MailWorkers).start();
  await app.get(Health).startBeating();
}
