import { HTTP_CODE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ProblemView, type ProblemCode } from '@tunda/domain';
import { limitOf } from '../limit.interceptor.js';
import type { Route } from '../routes.js';
import { IdPipe } from '../validation.js';
import { ANSWER, FILE_FIELD, type Answer } from './answers.js';
import { summaryAndDescription, type Comments } from './comments.js';
import { exampleOf } from './examples.js';
import { statusOfCode, titleOfCode } from './problem-status.js';
import type { MessageClass, Schema, Schemas } from './schemas.js';

/** RouteParamtypes of Nest, which it keeps to itself. */
const [BODY, QUERY, PARAM] = [3, 4, 5] as const;
const SAFE = new Set(['GET', 'HEAD']);
const STATUS_WORDS: Record<number, string> = {
  200: 'Done',
  201: 'Made',
  202: 'Noted; the work follows',
  204: 'Done; there is nothing to say',
  400: 'The request could not be read',
  401: 'Not logged in',
  403: 'Not permitted',
  404: 'There is nothing here',
  409: 'In conflict with how things stand',
  413: 'Too large',
  415: 'A type of content that is not accepted',
  422: 'Not valid',
  429: 'Too often',
  500: 'The desk could not complete the request',
  503: 'The desk is not ready',
};

interface Argument {
  kind: number;
  /** Name of the parameter in the path. */
  name: string | undefined;
  type: MessageClass | undefined;
  pipes: unknown[];
}

function argumentsOf({ controller, handler }: Route): Argument[] {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    { index: number; data?: string; pipes?: unknown[] }
  >;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler) as MessageClass[];
  return Object.entries(declared).map(([key, { index, data, pipes = [] }]) => ({
    kind: Number(key.split(':')[0]),
    name: data,
    type: types[index],
    pipes,
  }));
}

const methodOf = ({ controller, handler }: Route): object =>
  (controller.prototype as Record<string, object>)[handler] as object;

/** Words of a class name: `CustomerTicketsController` -> `customer tickets`. */
const words = (name: string): string =>
  name
    .replace(/Controller$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

export function tagOf({ controller }: Route): string {
  const text = words(controller.name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function operationId({ controller, handler }: Route): string {
  const [first = '', ...rest] = words(controller.name).split(' ');
  return [first, ...rest, handler].map((word, i) => (i ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join('');
}

function security({ doors }: Route): Record<string, string[]>[] {
  const ways: Record<string, string[]>[] = [];
  if (doors.customer) ways.push({ customerSession: [] });
  if (doors.operator) ways.push({ operatorSession: [] });
  if (doors.token) ways.push({ token: [doors.token] });
  return ways;
}

const OF_A_BODY: ProblemCode[] = ['malformed-request', 'payload-too-large', 'unsupported-media-type', 'invalid-input'];
const OF_AN_ARGUMENT: Record<number, ProblemCode[]> = {
  [BODY]: OF_A_BODY,
  [QUERY]: ['invalid-input'],
  [PARAM]: ['not-found'],
};

function refusalsOfDoors({ doors }: Route): ProblemCode[] {
  if (doors.public) return [];
  const narrow: ProblemCode[] = doors.token || doors.operator?.admin ? ['no-permission'] : [];
  return ['not-logged-in', ...(doors.token ? (['token-not-valid'] as const) : []), ...narrow];
}

function refusalsOfMethod({ method, doors }: Route): ProblemCode[] {
  if (SAFE.has(method)) return [];
  return doors.public ? ['cross-site-request'] : ['cross-site-request', 'idempotency-key-reused'];
}

function refusalsOfLimit(route: Route): ProblemCode[] {
  return limitOf(methodOf(route)) ? ['too-many-requests'] : [];
}

/** What every operation of this shape may refuse with, and what its controller adds. */
function refusals(route: Route, args: readonly Argument[], answer: Answer | undefined): ProblemCode[] {
  const codes = new Set<ProblemCode>([
    ...(answer?.refuses ?? []),
    ...refusalsOfDoors(route),
    ...refusalsOfMethod(route),
    ...refusalsOfLimit(route),
    ...args.flatMap(({ kind }) => OF_AN_ARGUMENT[kind] ?? []),
  ]);
  return [...codes, 'internal-error'];
}

/** How a refusal with this code looks. */
export function problemExample(code: ProblemCode): Schema {
  const value: ProblemView = {
    type: `/problems/${code}`,
    title: titleOfCode(code),
    status: statusOfCode(code),
    instance: 'urn:request:0192f3c1-7a40-7cc3-9d3e-3f1c5a1b2c4d',
    code,
    ...(code === 'invalid-input' && { errors: [{ pointer: '/subject', code: 'maxLength' }] }),
    ...(code === 'too-many-requests' && { details: { retryAfterSeconds: 540 } }),
    ...(code === 'service-unavailable' && { details: { reason: 'workers' } }),
  };
  return { summary: titleOfCode(code), value };
}

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } },
};

function refusalResponses(codes: readonly ProblemCode[], schemas: Schemas): Record<string, Schema> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(statusOfCode(code), [...(byStatus.get(statusOfCode(code)) ?? []), code]);
  const schema = schemas.refer(ProblemView);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      {
        description: `${STATUS_WORDS[status] ?? 'Refused'}: ${same.map((code) => `\`${code}\``).join(', ')}`,
        ...(status === 429 && { headers: RETRY_AFTER }),
        content: {
          'application/problem+json': {
            schema,
            examples: Object.fromEntries(same.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
          },
        },
      },
    ]),
  );
}

function answerResponse(route: Route, answer: Answer | undefined, schemas: Schemas): Record<string, Schema> {
  const target = methodOf(route);
  const said = Reflect.getMetadata(HTTP_CODE_METADATA, target) as number | undefined;
  const status = said ?? (route.method === 'POST' ? 201 : 200);
  const headers = Object.entries(answer?.headers ?? {}).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  const content = answerContent(answer, schemas);
  return {
    [String(status)]: {
      description: STATUS_WORDS[status] ?? 'Done',
      ...(headers.length > 0 && { headers: Object.fromEntries(headers) as Schema }),
      ...(content && { content }),
    },
  };
}

function answerContent(answer: Answer | undefined, schemas: Schemas): Schema | undefined {
  if (answer?.view) {
    const schema = schemas.refer(answer.view as MessageClass);
    return { [answer.mediaType ?? 'application/json']: { schema, example: exampleOf(schema, schemas.components) } };
  }
  return answer?.mediaType ? { [answer.mediaType]: { schema: { type: 'string', format: 'binary' } } } : undefined;
}

function parameters(route: Route, args: readonly Argument[], schemas: Schemas): Schema[] {
  const inPath = args
    .filter(({ kind, name }) => kind === PARAM && name)
    .map(({ name, pipes }) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', ...(pipes.includes(IdPipe) && { format: 'uuid' }) },
    }));
  const inQuery = args
    .filter(({ kind, type }) => kind === QUERY && type)
    .flatMap(({ type }) => schemas.properties(type as MessageClass))
    .map(({ name, required, schema: { description, ...schema } }) => ({
      name,
      in: 'query',
      required,
      ...(description !== undefined && { description }),
      schema,
    }));
  const key = SAFE.has(route.method) || route.doors.public ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }];
  return [...inPath, ...inQuery, ...key];
}

function requestBody(route: Route, args: readonly Argument[], schemas: Schemas): Schema | undefined {
  const target = methodOf(route);
  const field = Reflect.getMetadata(FILE_FIELD, target) as string | undefined;
  if (field) {
    const schema = {
      type: 'object',
      properties: { [field]: { type: 'string', format: 'binary', description: 'The file, at most 25 MB' } },
      required: [field],
    };
    return { required: true, content: { 'multipart/form-data': { schema } } };
  }
  const body = args.find(({ kind }) => kind === BODY)?.type;
  if (!body) return undefined;
  const schema = schemas.refer(body);
  return {
    required: true,
    content: { 'application/json': { schema, example: exampleOf(schema, schemas.components) } },
  };
}

/** One operation of the document. */
export function operationOf(route: Route, schemas: Schemas, comments: Comments): Schema {
  const target = methodOf(route);
  const answer = Reflect.getMetadata(ANSWER, target) as Answer | undefined;
  const args = argumentsOf(route);
  const body = requestBody(route, args, schemas);
  const params = parameters(route, args, schemas);
  return {
    operationId: operationId(route),
    ...summaryAndDescription(comments.classes[route.controller.name]?.members[route.handler] ?? ''),
    tags: [tagOf(route)],
    security: security(route),
    ...(params.length > 0 && { parameters: params }),
    ...(body && { requestBody: body }),
    responses: {
      ...answerResponse(route, answer, schemas),
      ...refusalResponses(refusals(route, args, answer), schemas),
    },
  };
}
