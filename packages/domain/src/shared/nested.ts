import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';

/** A property that is an instance (or with `each` a list of instances) of another DTO or view, validated in depth. */
export function Nested(type: () => new () => object, options: { each?: boolean } = {}): PropertyDecorator {
  return (target, property) => {
    if (options.each) IsArray()(target, property);
    ValidateNested({ each: options.each ?? false })(target, property);
    Type(type)(target, property);
  };
}
