import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ATTACHMENT_BYTES_MAX } from '@tunda/domain';
import { randomUUID } from 'node:crypto';
import { Logger } from 'nestjs-pino';
import { AppModule, type DeskParts } from './app.module.js';
import { logCalls } from './http/logging.js';
import { serveDocument } from './http/openapi/serve-document.js';
import { refuseAddress } from './http/problem.filter.js';
import { API_PREFIX, UNVERSIONED } from './http/routes.js';
import { addSecurityHeaders, refuseCrossSite, refuseDeepBodies } from './http/security.js';
import { serveWebFiles } from './http/web-files.js';

/** Everything but files: a message of 100,000 characters fits four times. */
const JSON_BYTES_MAX = 1024 * 1024;

/**
 * The desk as one HTTP application, ready to listen or to be injected into: main.ts and the tests use this and nothing
 * else, so what is tested is what runs.
 */
export async function createDeskApp(parts: DeskParts): Promise<NestFastifyApplication> {
  const { settings } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_BYTES_MAX,
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    genReqId: () => randomUUID(),
    // a caller's own id could forge our log lines
    requestIdHeader: false,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: refuseAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    // the list of routes and modules at each start is nothing to read
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: UNVERSIONED });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: ATTACHMENT_BYTES_MAX, files: 1, fields: 5, parts: 6, headerPairs: 50 },
  });
  await addSecurityHeaders(app, settings);
  const fastify = app.getHttpAdapter().getInstance();
  // a page of another site may send text/plain without asking first
  fastify.removeContentTypeParser('text/plain');
  refuseCrossSite(fastify, settings);
  refuseDeepBodies(fastify);
  logCalls(fastify, settings);
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    // answers of the API are about one person: no cache may keep them
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    void reply.header('request-id', request.id);
    done();
  });
  serveDocument(app);
  await serveWebFiles(app, parts.webFolder);
  await app.init();
  app.useLogger(app.get(Logger));
  await fastify.ready();
  return app;
}
