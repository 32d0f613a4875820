import { ValidateIf } from 'class-validator';

/** The property may be absent, but not null: class-validator's own `IsOptional` lets null through. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}

/** The property is always there and may be null. */
export function Nullable(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== null);
}
