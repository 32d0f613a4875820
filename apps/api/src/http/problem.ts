import type { ProblemCode } from '@tunda/domain';

/** A refusal that belongs to the transport (who may call, how often, how large), not to a rule of the desk. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly options: {
      details?: Record<string, string | number | readonly string[]>;
      errors?: { pointer: string; code: string }[];
      headers?: Record<string, string>;
    } = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** Nobody there: an address of no route, a route without a door, a row of somebody else. All answer the same. */
export const nothingHere = (): Problem => new Problem(404, 'not-found');

/** Too often. The answer says when to come back. */
export function tooMany(retryAfterSeconds: number): Problem {
  const seconds = Math.max(1, Math.ceil(retryAfterSeconds));
  return new Problem(429, 'too-many-requests', {
    details: { retryAfterSeconds: seconds },
    headers: { 'retry-after': String(seconds) },
  });
}
