import type { ProblemCode } from './problem-codes.js';

/** What went wrong, without any transport: the HTTP layer maps a kind to a status, a worker to a retry or a held state. */
export type ErrorKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict';

/**
 * A rule of the desk said no. Thrown by domain functions and services, never caught to be turned into a boolean.
 * `message` is English and meant for logs; people read the sentence that the locale files keep for `code`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly kind: ErrorKind,
    message: string,
    /** Safe to show to whoever made the call, e.g. `{ closedAt }`. */
    readonly details?: Record<string, string | number | readonly string[]>,
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** A row that does not exist, or that belongs to somebody else: the two are told apart to nobody. */
export class NotFound extends DomainError {
  constructor(what: string) {
    super('not-found', 'not-found', `${what} not found`);
  }
}
