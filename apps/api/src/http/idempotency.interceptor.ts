import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Observable } from 'rxjs';
import { Clock } from '../clock.js';
import { withCall } from '../database/idempotency.js';
import type { VisitedRequest, Visitor } from './doors.js';
import { Problem } from './problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = /^[\x21-\x7e]{1,200}$/;

function callerOf(visitor: Visitor | undefined): string | undefined {
  const actor = visitor?.contact ?? visitor?.operator ?? visitor?.token;
  return actor && `${actor.kind}:${actor.id}`;
}

function fingerprintOf(request: FastifyRequest): string {
  // a file's bytes are still on their way: its length stands for them
  const body = request.isMultipart?.()
    ? `multipart ${request.headers['content-length'] ?? ''}`
    : JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${request.method}\n${request.url}\n${body}`).digest('hex');
}

/**
 * Gives the database layer the Idempotency-Key of an unsafe call: its first transaction is remembered under the key, and a
 * repeat gets the same answer without running again. Calls of people who are not logged in have no key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & VisitedRequest>();
    const key = request.headers['idempotency-key'];
    const caller = callerOf(request.visitor);
    if (key === undefined || caller === undefined || SAFE.has(request.method)) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key))
      throw new Problem(422, 'invalid-input', { errors: [{ pointer: '/Idempotency-Key', code: 'idempotencyKey' }] });
    const call = { caller, key, fingerprint: fingerprintOf(request), now: this.clock.now(), used: false };
    return new Observable((subscriber) => withCall(call, () => next.handle().subscribe(subscriber)));
  }
}
