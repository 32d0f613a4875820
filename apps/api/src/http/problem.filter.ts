import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError, PROBLEM_CODES, type ErrorKind, type ProblemCode, type ProblemView } from '@tunda/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from '../database/in-transaction.js';
import { nothingHere, Problem } from './problem.js';

const STATUS_OF_KIND: Record<ErrorKind, number> = { invalid: 422, forbidden: 403, 'not-found': 404, conflict: 409 };
/** Rules that HTTP has a status of its own for. */
const STATUS_OF_CODE: Partial<Record<ProblemCode, number>> = {
  'payload-too-large': 413,
  'attachment-too-large': 413,
  'unsupported-media-type': 415,
};
const CODE_OF_STATUS: Record<number, ProblemCode> = {
  400: 'malformed-request',
  401: 'not-logged-in',
  403: 'no-permission',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'malformed-request',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  422: 'invalid-input',
  429: 'too-many-requests',
  503: 'service-unavailable',
};
/** Values PostgreSQL cannot hold (NUL in a text, text that is no uuid, a number out of range): the caller's mistake, not ours. */
const UNUSABLE_VALUE = new Set(['22021', '22P02', '22003', '22P05']);

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DomainError) {
    const status = STATUS_OF_CODE[error.code] ?? STATUS_OF_KIND[error.kind];
    return new Problem(status, error.code, error.details ? { details: error.details } : {});
  }
  const status = statusOf(error);
  const code = CODE_OF_STATUS[status];
  if (code) return new Problem(status, code);
  if (status >= 400 && status < 500) return new Problem(400, 'malformed-request');
  if (UNUSABLE_VALUE.has(sqlState(error) ?? '')) return new Problem(422, 'invalid-input');
  return new Problem(500, 'internal-error');
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors: body too large, broken JSON, unknown media type
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

/** The body of a refusal (RFC 9457). */
function problemView(problem: Problem, requestId: string): ProblemView {
  const { details, errors } = problem.options;
  return {
    type: `/problems/${problem.code}`,
    title: PROBLEM_CODES[problem.code],
    status: problem.status,
    instance: `urn:request:${requestId}`,
    code: problem.code,
    ...(details && { details }),
    ...(errors && { errors }),
  };
}

function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  for (const [name, value] of Object.entries(problem.options.headers ?? {})) void reply.header(name, value);
  void reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemView(problem, String(request.id))));
}

/** For what Fastify refuses before any route is found: an address that cannot be decoded, or is too long. */
export function refuseAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(nothingHere(), request, reply);
}

/** Every refused call leaves through here: a code and a request id, and nothing of what went on inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = asProblem(error);
    if (problem.status >= 500 && !(error instanceof Problem)) {
      const shown = error instanceof Error ? error : new Error(String(error));
      this.log.error({ msg: 'A call failed', requestId: request.id, error: shown.message, stack: shown.stack });
    }
    sendProblem(problem, request, reply);
  }
}
