import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsObject, ValidateNested } from 'class-validator';

/** A property that is an instance (or with `each` a list of instances) of another DTO or view, validated in depth. */
export function Nested(type: () => new () => object, options: { each?: boolean } = {}): PropertyDecorator {
  return (target, property) => {
    if (options.each) IsArray()(target, property);
    // ValidateNested alone takes a list where one object is wanted
    IsObject({ each: options.each ?? false })(target, property);
    ValidateNested({ each: options.each ?? false })(target, property);
    Type(type)(target, property);
    Reflect.defineMetadata(NESTED, type, target, property);
  };
}

const NESTED = 'tunda:nested';

/** The class of a property that `Nested` declared, for whoever describes DTOs from outside. */
export function nestedType(owner: new () => object, property: string): (new () => object) | undefined {
  const type = Reflect.getMetadata(NESTED, owner.prototype as object, property) as (() => new () => object) | undefined;
  return type?.();
}
