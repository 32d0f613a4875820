import fastifyHelmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.js';
import { Problem } from './problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const ONE_YEAR_SECONDS = 31_536_000;

/** Headers of every answer. Scripts only from ourselves; nobody may frame the desk; https is kept only where it is in use. */
export async function addSecurityHeaders(app: NestFastifyApplication, settings: Settings): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        // Mantine writes style attributes and a style element
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: settings.publicUrl.startsWith('https:') ? { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
}

function isOwnOrigin(origin: string, request: FastifyRequest, publicOrigin: string): boolean {
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

/**
 * Refuses unsafe calls that another site's page made with our cookies, log-in included (CSRF). Browsers say where a call
 * comes from; programmes say nothing and carry no cookies of a victim. A bearer token is never sent by a browser unasked.
 */
export function refuseCrossSite(fastify: FastifyInstance, settings: Settings): void {
  const publicOrigin = new URL(settings.publicUrl).origin;
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { origin, authorization } = request.headers;
    if (SAFE.has(request.method) || authorization !== undefined) return done();
    const site = request.headers['sec-fetch-site'];
    const foreign = site === 'cross-site' || site === 'same-site';
    if (foreign || (origin !== undefined && !isOwnOrigin(origin, request, publicOrigin)))
      return done(new Problem(403, 'cross-site-request'));
    done();
  });
}

/** No message of ours nests deeper; validators and JSON.stringify recurse, and would run out of stack. */
const DEPTH_MAX = 20;

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth >= DEPTH_MAX || Object.values(value).some((inner) => isTooDeep(inner, depth + 1));
}

/** Refuses bodies that are deep enough to exhaust the stack of whatever walks them. */
export function refuseDeepBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    done(isTooDeep(request.body) ? new Problem(400, 'malformed-request') : undefined);
  });
}
