import { nestedType } from '@tunda/domain';
import { getMetadataStorage } from 'class-validator';
import type { Comments } from './comments.js';

/** A DTO or a view. */
export type MessageClass = new () => object;
/** A piece of JSON Schema 2020-12, as OpenAPI 3.1 uses it. */
export type Schema = Record<string, unknown>;

interface Rule {
  type: string;
  name?: string;
  propertyName: string;
  constraints?: unknown[];
  each: boolean;
}

/** What each validator says in JSON Schema. A validator that is not here fails the document, so that none is left out. */
const SAID: Record<string, (constraint: unknown) => Schema> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isObject: () => ({ type: 'object' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isDateString: () => ({ type: 'string', format: 'date-time' }),
  isAddress: () => ({ type: 'string', format: 'email', maxLength: 254 }),
  isIn: (values) => ({ type: typeof (values as unknown[])[0], enum: values }),
  minLength: (length) => ({ minLength: length }),
  maxLength: (length) => ({ maxLength: length }),
  min: (least) => ({ minimum: least }),
  max: (most) => ({ maximum: most }),
  notBlank: () => ({ pattern: '\\S' }),
  // said in words: two patterns of one property cannot stand beside each other
  oneLine: () => ({}),
  plainText: () => ({}),
  isArray: () => ({}),
  arrayMinSize: (size) => ({ minItems: size }),
  arrayMaxSize: (size) => ({ maxItems: size }),
  arrayUnique: () => ({ uniqueItems: true }),
};
const OF_THE_LIST = new Set(['arrayMinSize', 'arrayMaxSize', 'arrayUnique']);

function rulesOf(owner: MessageClass): Map<string, Rule[]> {
  // class-validator leaves out the fields it does not promise; Rule names those we read
  const rules = getMetadataStorage().getTargetValidationMetadatas(owner, '', false, false) as unknown as Rule[];
  const byProperty = new Map<string, Rule[]>();
  for (const rule of rules) byProperty.set(rule.propertyName, [rule, ...(byProperty.get(rule.propertyName) ?? [])]);
  return byProperty;
}

/** Whether the conditions on a property (Optional, Nullable) let this value through unchecked. */
function passes(rules: readonly Rule[], value: null | undefined): boolean {
  return rules.some(
    (rule) =>
      rule.type === 'conditionalValidation' &&
      !(rule.constraints as [(object: object, value: unknown) => boolean])[0]({}, value),
  );
}

function nullable(schema: Schema): Schema {
  if ('$ref' in schema) return { anyOf: [schema, { type: 'null' }] };
  const withNull = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...withNull, type: [schema.type, 'null'] };
}

/** Turns DTO and view classes into schemas, by what their validators say. */
export class Schemas {
  readonly components: Record<string, Schema> = {};

  constructor(private readonly comments: Comments) {}

  /** A reference to the schema of a class; describes the class at its first use. */
  refer(owner: MessageClass): Schema {
    if (!(owner.name in this.components)) {
      this.components[owner.name] = {};
      this.components[owner.name] = this.describe(owner);
    }
    return { $ref: `#/components/schemas/${owner.name}` };
  }

  /** The properties of a class, as query parameters need them. */
  properties(owner: MessageClass): { name: string; required: boolean; schema: Schema }[] {
    return [...rulesOf(owner)].map(([name, rules]) => ({
      name,
      required: !passes(rules, undefined),
      schema: this.property(owner, name, rules),
    }));
  }

  private describe(owner: MessageClass): Schema {
    const properties = this.properties(owner);
    const description = this.comments.classes[owner.name]?.text;
    const required = properties.filter((property) => property.required).map(({ name }) => name);
    return {
      type: 'object',
      ...(description && { description }),
      properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
      ...(required.length > 0 && { required }),
      // answers may grow; what comes in must be known
      ...(owner.name.endsWith('Dto') && { additionalProperties: false }),
    };
  }

  private property(owner: MessageClass, name: string, rules: readonly Rule[]): Schema {
    const nested = nestedType(owner, name);
    const isList = rules.some((rule) => rule.each || rule.name === 'isArray');
    const said = (rule: Rule): Schema => this.say(owner, rule);
    const own = rules.filter((rule) => rule.name !== undefined && rule.type === 'customValidation');
    const item = nested
      ? this.refer(nested)
      : (Object.assign({}, ...own.filter((rule) => !OF_THE_LIST.has(rule.name ?? '')).map(said)) as Schema);
    const list = Object.assign({}, ...own.filter((rule) => OF_THE_LIST.has(rule.name ?? '')).map(said)) as Schema;
    const schema: Schema = isList ? { type: 'array', items: item, ...list } : item;
    return this.withComment(owner, name, passes(rules, null) ? nullable(schema) : schema);
  }

  private say(owner: MessageClass, rule: Rule): Schema {
    const words = SAID[rule.name ?? ''];
    if (!words) throw new Error(`${owner.name}.${rule.propertyName}: the document does not know @${rule.name}`);
    return words(rule.constraints?.[0]);
  }

  private withComment(owner: MessageClass, name: string, schema: Schema): Schema {
    for (let at: object = owner; at !== Function.prototype; at = Object.getPrototypeOf(at) as object) {
      const description = this.comments.classes[(at as MessageClass).name]?.members[name];
      if (description) return { ...schema, description };
    }
    return schema;
  }
}
