import type { FastifyRequest } from 'fastify';
import type { Origin } from './sessions.service.js';

/** Where a call came from; X-Forwarded-For counts only from the proxies of TRUSTED_PROXIES. */
export const originOf = (request: FastifyRequest): Origin => ({
  ip: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
});
