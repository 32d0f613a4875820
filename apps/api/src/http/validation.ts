import { ValidationPipe, type PipeTransform } from '@nestjs/common';
import { NotFound } from '@tunda/domain';
import type { ValidationError } from 'class-validator';
import { Problem } from './problem.js';

interface FieldProblem {
  pointer: string;
  code: string;
}
/** More than this many refused fields tell nobody anything. */
const SHOWN_MAX = 50;

/** RFC 6901: `~` and `/` are escaped. */
const segment = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100)}`;

function fieldProblems(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = path + segment(error.property);
    const own = Object.keys(error.constraints ?? {}).map((code) => ({ pointer, code }));
    return [...own, ...fieldProblems(error.children ?? [], pointer)];
  });
}

/** 422 with a JSON pointer and the name of the constraint for each refused field. */
function toInvalidInput(errors: ValidationError[]): Problem {
  return new Problem(422, 'invalid-input', { errors: fieldProblems(errors).slice(0, SHOWN_MAX) });
}

/** The one pipe: properties a DTO does not name are refused, not dropped (THREATS T46). */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: toInvalidInput,
  });

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in a path: `@Param('id', IdPipe)`. Text that is no uuid names nothing, so it is not found like any unknown id. */
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !UUID.test(value)) throw new NotFound('Row');
    return value.toLowerCase();
  }
}
