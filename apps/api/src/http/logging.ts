import type { Params } from 'nestjs-pino';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '../settings.js';

/** Never in a log: what opens doors. Bodies are not logged at all. */
const REDACTED = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["idempotency-key"]',
  'res.headers["set-cookie"]',
];

function levelOf(settings: Settings, response: ServerResponse, error?: Error): 'error' | 'info' | 'debug' {
  if (error || response.statusCode >= 500) return 'error';
  // the demo runs in somebody's terminal: only what went wrong is worth a line there
  return settings.demo ? 'debug' : 'info';
}

/** One JSON line per call, with the id that refused calls carry. The query string is left out: it holds what people search for. */
export function logging(settings: Settings): Params {
  return {
    pinoHttp: {
      level: settings.logLevel,
      redact: { paths: REDACTED, censor: '[redacted]' },
      customLogLevel: (_request, response, error) => levelOf(settings, response, error),
      autoLogging: { ignore: (request: IncomingMessage) => (request.url ?? '').startsWith('/api/health/') },
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          url: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
      },
    },
  };
}
