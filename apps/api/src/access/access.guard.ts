import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Area, TokenScope } from '@tunda/domain';
import type { FastifyRequest } from 'fastify';
import { doorsOf, type Doors, type VisitedRequest } from '../http/doors.js';
import { nothingHere, Problem } from '../http/problem.js';
import { SETTINGS, type Settings } from '../settings.js';
import { sessionCookie } from './cookies.js';
import { visitorFrom } from './login-rows.js';
import { SessionsService } from './sessions.service.js';
import { TokensService } from './tokens.service.js';

type Call = FastifyRequest & VisitedRequest;

/** The lock that obeys the doors of http/doors.ts. A route that declares none is shut for everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionsService,
    private readonly tokens: TokensService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const doors = doorsOf(context.getHandler(), context.getClass());
    if (doors.public) return true;
    if (!doors.customer && !doors.operator && !doors.token) throw nothingHere();
    const request = context.switchToHttp().getRequest<Call>();
    // a call with a token is judged by the token alone: its cookies were not checked for cross-site use
    const authorization = request.headers.authorization;
    if (authorization !== undefined) await this.admitToken(request, authorization, doors.token);
    else await this.admitSession(request, doors);
    return true;
  }

  private async admitToken(request: Call, authorization: string, scope: TokenScope | undefined): Promise<void> {
    const [, secret = ''] = /^Bearer +([\w-]{1,200})$/i.exec(authorization) ?? [];
    const token = await this.tokens.find(secret);
    if (!token)
      throw new Problem(401, 'token-not-valid', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    if (!scope) throw new Problem(403, 'no-permission');
    if (!token.scopes.includes(scope)) throw new Problem(403, 'no-permission', { details: { scope } });
    request.visitor = { token: { kind: 'token', id: token.id, name: token.name } };
  }

  private async admitSession(request: Call, doors: Doors): Promise<void> {
    const areas: Area[] = [];
    if (doors.operator) areas.push('operator');
    if (doors.customer) areas.push('customer');
    for (const area of areas) {
      const secret = sessionCookie(request, this.settings, area);
      const session = secret ? await this.sessions.find(area, secret) : undefined;
      if (!session) continue;
      if (area === 'operator' && doors.operator?.admin && session.isAdmin !== true)
        throw new Problem(403, 'no-permission');
      request.visitor = visitorFrom(session);
      return;
    }
    throw new Problem(401, 'not-logged-in');
  }
}
