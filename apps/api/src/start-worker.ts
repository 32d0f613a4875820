import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { Clock } from './clock.js';
import type { Endings } from './process-life.js';
import type { Settings } from './settings.js';
import { openDatabase, startWorkers } from './start-desk.js';

/** Mail in, mail out, timers: the same modules without HTTP. Needs a database that both processes reach, so DATABASE_URL. */
export async function startWorker(settings: Settings, endings: Endings): Promise<void> {
  const dataSource = await openDatabase(settings, endings);
  const app = await NestFactory.createApplicationContext(AppModule.with({ dataSource, settings, clock: new Clock() }), {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  endings.add(() => app.close());
  app.useLogger(app.get(Logger));
  await startWorkers(app);
}
