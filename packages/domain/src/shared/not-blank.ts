import { registerDecorator } from 'class-validator';

// Control characters (but tab and line ends) and the Unicode line separators have no place in what people write, and break mail headers.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029]/;
// The direction overrides too: in a line they make a name or a subject read as another.
const LINE_OR_CONTROL = /[\u0000-\u001F\u007F\u0085\u2028-\u202E\u2066-\u2069]/;

function rule(name: string, validate: (value: string) => boolean): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      validator: { validate: (value: unknown) => typeof value === 'string' && validate(value) },
    });
}

/** Text with at least one visible character. Constraint name `notBlank`. */
export const NotBlank = (): PropertyDecorator => rule('notBlank', (value) => value.trim().length > 0);

/** One line: no line ends, no control characters (they would end up in mail headers). Constraint name `oneLine`. */
export const OneLine = (): PropertyDecorator => rule('oneLine', (value) => !LINE_OR_CONTROL.test(value));

/** Many lines, but no control characters (PostgreSQL refuses NUL, people cannot see the rest). Constraint name `plainText`. */
export const PlainText = (): PropertyDecorator => rule('plainText', (value) => !CONTROL.test(value));
