import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { Clock } from './clock.js';
import { createDataSource } from './database/data-source.js';
import { ENTITIES } from './entities.js';
import { openApiDocument } from './http/openapi/document.js';
import { readSettings } from './settings.js';

/** The OpenAPI document without a database: nothing is instantiated, only looked at. For scripts/openapi.mjs. */
export async function describeApi(): Promise<object> {
  const dataSource = createDataSource({ url: 'postgresql://nobody@127.0.0.1:1/none' }, ENTITIES);
  const parts = { dataSource, settings: readSettings({ DEMO: '0' }), clock: new Clock() };
  const app = await NestFactory.createApplicationContext(AppModule.with(parts), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiDocument(app);
}
