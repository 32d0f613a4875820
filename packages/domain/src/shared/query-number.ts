import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsInt } from 'class-validator';

/** A whole number in a query string, where everything arrives as text. */
export function QueryNumber(): PropertyDecorator {
  return (target, property) => {
    Type(() => Number)(target, property);
    IsInt()(target, property);
  };
}
