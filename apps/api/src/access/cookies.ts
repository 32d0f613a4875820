import type { Area } from '@tunda/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.js';

const isHttps = (settings: Settings): boolean => settings.publicUrl.startsWith('https:');

/** One cookie per area, so that one browser can hold both. Under https the prefix binds it to this host (RFC 6265bis 4.1.3.2). */
export const cookieName = (settings: Settings, area: Area): string =>
  `${isHttps(settings) ? '__Host-' : ''}tunda_${area}`;

export const sessionCookie = (request: FastifyRequest, settings: Settings, area: Area): string | undefined =>
  request.cookies[cookieName(settings, area)];

/** Strict is no hindrance: pages are served without a session, and their own calls are same-site whatever link led there. */
const attributes = (settings: Settings) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isHttps(settings) }) as const;

export function setSessionCookie(
  reply: FastifyReply,
  settings: Settings,
  area: Area,
  session: { secret: string; expiresAt: Date },
): void {
  void reply.setCookie(cookieName(settings, area), session.secret, {
    ...attributes(settings),
    expires: session.expiresAt,
  });
}

export function clearSessionCookie(reply: FastifyReply, settings: Settings, area: Area): void {
  void reply.clearCookie(cookieName(settings, area), attributes(settings));
}
