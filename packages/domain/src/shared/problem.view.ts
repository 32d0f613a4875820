import { IsIn, IsInt, IsObject, IsString } from 'class-validator';
import { Nested } from './nested.js';
import { Optional } from './optional.js';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.js';

/** One field that was refused. */
export class FieldProblemView {
  /** JSON pointer to the field (RFC 6901), e.g. `/subject`. */
  @IsString()
  pointer!: string;

  /** Name of the constraint that failed, e.g. `maxLength`; the sentence for it lives in the locale files. */
  @IsString()
  code!: string;
}

/** What every refused call answers (RFC 9457, application/problem+json). */
export class ProblemView {
  /** Relative address that names the kind of problem, `/problems/<code>`. */
  @IsString()
  type!: string;

  /** English sentence, for people who read logs and for integrators. */
  @IsString()
  title!: string;

  /** HTTP status, repeated. */
  @IsInt()
  status!: number;

  /** `urn:request:<id>`: the same id stands in the logs. */
  @IsString()
  instance!: string;

  /** Stable code to programme against. */
  @IsIn(Object.keys(PROBLEM_CODES))
  code!: ProblemCode;

  /** Facts that help, safe to show: e.g. `{ "retryAfterSeconds": 30 }`. */
  @Optional()
  @IsObject()
  details?: Record<string, string | number | readonly string[]>;

  /** The refused fields, when `code` is `invalid-input`. */
  @Optional()
  @Nested(() => FieldProblemView, { each: true })
  errors?: FieldProblemView[];
}
