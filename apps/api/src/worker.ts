import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { Clock } from './clock.js';
import { endInOrder, startOrExplain } from './process-life.js';
import { readSettings } from './settings.js';
import { openDatabase, startWorkers } from './start-desk.js';

/** Mail in, mail out, timers: the same modules without HTTP. Needs a database that both processes reach, so DATABASE_URL. */
await startOrExplain(async () => {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  const parts = { dataSource: database.dataSource, settings, clock: new Clock() };
  const app = await NestFactory.createApplicationContext(AppModule.with(parts), {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  endInOrder(() => app.close().finally(database.close));
  await startWorkers(app);
});
