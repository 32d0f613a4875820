import type { ProblemCode, ProblemView } from '@tunda/domain';

/** What can go wrong on the way besides what the API itself says. */
export type ClientProblemCode = ProblemCode | 'offline' | 'timed-out';

export interface FieldProblem {
  /** Name of the field, dots for nesting: `mainContact.name`. */
  field: string;
  /** Name of the constraint, e.g. `maxLength`. */
  code: string;
}

/** A call that did not succeed, whatever the reason. The only error `api-client` throws besides an abort. */
export class ApiProblem extends Error {
  readonly code: ClientProblemCode;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: Record<string, string | number | readonly string[]>;
  readonly fields: readonly FieldProblem[];
  /** Id to tell the assistance; null when no answer came. */
  readonly requestId: string | null;

  constructor(code: ClientProblemCode, status: number, view?: Partial<ProblemView>) {
    super(view?.title ?? code);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.details = view?.details ?? {};
    this.fields = (view?.errors ?? []).map((error) => ({
      field: error.pointer.replace(/^\//, '').replaceAll('/', '.'),
      code: error.code,
    }));
    this.requestId = view?.instance?.replace('urn:request:', '') ?? null;
  }

  /** Whether the same call may succeed later without any change. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Any thrown thing as a problem that has a sentence. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem('internal-error', 500);
}

/** Whether an error says that nobody is logged in (any more). */
export function isNotLoggedIn(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'not-logged-in';
}
