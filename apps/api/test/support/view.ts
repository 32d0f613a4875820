import { expect } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

const paths = (errors: ValidationError[], at = ''): string[] =>
  errors.flatMap((error) => [
    ...Object.keys(error.constraints ?? {}).map((name) => `${at}/${error.property}: ${name}`),
    ...paths(error.children ?? [], `${at}/${error.property}`),
  ]);

/** An answer is what its view says and nothing besides: a property too many is a leak. Gives it back, typed. */
export function expectView<T extends object>(view: new () => T, body: unknown): T {
  const instance = plainToInstance(view, body);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  expect(paths(errors)).toEqual([]);
  return body as T;
}
