import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Params } from 'nestjs-pino';
import type { Settings } from '../settings.js';
import type { VisitedRequest } from './doors.js';

/** The logger behind Nest's own. Its middleware stays out: it would hang all headers of a call on every line. */
export const logging = (settings: Settings): Params => ({
  pinoHttp: { level: settings.logLevel, autoLogging: false },
  forRoutes: [],
});

type Call = FastifyRequest & VisitedRequest;

/** What may be known of a call: no header, no body, no query string (it holds what people search for). */
function factsOf(request: Call, reply: FastifyReply): Record<string, string | number> {
  const { visitor } = request;
  const actor = visitor?.contact ?? visitor?.operator ?? visitor?.token;
  return {
    requestId: request.id,
    method: request.method,
    path: request.url.split('?')[0] ?? '',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ip: request.ip,
    ...(actor && { caller: `${actor.kind}:${actor.id}` }),
  };
}

/** One line per call, with the id that refused calls carry. Supervisors ask every few seconds: only a no is worth a line. */
export function logCalls(fastify: FastifyInstance, settings: Settings): void {
  const log = new Logger('call');
  fastify.addHook('onResponse', (request: Call, reply, done) => {
    const facts = factsOf(request, reply);
    const isHealth = request.url.startsWith('/api/health/');
    if (reply.statusCode >= 500) log.warn(facts);
    // the demo runs in somebody's terminal: there only what went wrong is worth a line
    else if (settings.demo || isHealth) log.debug(facts);
    else log.log(facts);
    done();
  });
}
