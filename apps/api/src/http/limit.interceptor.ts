import {
  Inject,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Clock } from '../clock.js';
import type { VisitedRequest } from './doors.js';
import { tooMany } from './problem.js';

const LIMIT = 'http:limit';

/** How often one caller may call a route. */
export interface CallLimit {
  calls: number;
  seconds: number;
  /** Only calls with this in their query string count: what costs is the search, not the list. */
  ifQuery?: string;
}

/** For routes that cost more than others. In the memory of this process: it keeps the desk quick, it guards no secret. */
export const Limited = (limit: CallLimit): MethodDecorator => SetMetadata(LIMIT, limit);

export const limitOf = (handler: object): CallLimit | undefined =>
  Reflect.getMetadata(LIMIT, handler) as CallLimit | undefined;

/** Forgets callers before they fill the memory. */
const CALLERS_MAX = 10_000;

interface Window {
  calls: number;
  endsAt: number;
}

/** Counts the calls of routes that declare `@Limited`, per caller and route, and answers 429 beyond. */
@Injectable()
export class LimitInterceptor implements NestInterceptor {
  private readonly windows = new Map<string, Window>();

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handler = context.getHandler();
    const limit = limitOf(handler);
    const request = context.switchToHttp().getRequest<FastifyRequest & VisitedRequest>();
    if (limit && isCounted(limit, request))
      this.count(`${context.getClass().name}.${handler.name} ${callerOf(request)}`, limit);
    return next.handle();
  }

  private count(key: string, limit: CallLimit): void {
    const now = this.clock.now().getTime();
    const running = this.windows.get(key);
    const window = running && running.endsAt > now ? running : { calls: 0, endsAt: now + limit.seconds * 1000 };
    window.calls += 1;
    if (window !== running) this.remember(key, window, now);
    if (window.calls > limit.calls) throw tooMany((window.endsAt - now) / 1000);
  }

  private remember(key: string, window: Window, now: number): void {
    if (this.windows.size >= CALLERS_MAX)
      for (const [old, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(old);
    if (this.windows.size >= CALLERS_MAX) this.windows.clear();
    this.windows.set(key, window);
  }
}

function isCounted(limit: CallLimit, request: FastifyRequest): boolean {
  if (limit.ifQuery === undefined) return true;
  return Boolean((request.query as Record<string, unknown> | undefined)?.[limit.ifQuery]);
}

function callerOf({ visitor, ip }: VisitedRequest): string {
  const actor = visitor?.contact ?? visitor?.operator ?? visitor?.token;
  return actor ? `${actor.kind}:${actor.id}` : ip;
}
