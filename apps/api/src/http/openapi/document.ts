import type { INestApplicationContext } from '@nestjs/common';
import { PROBLEM_CODES, type ProblemCode } from '@tunda/domain';
import domainComments from '@tunda/domain/openapi-metadata';
import apiComments from '../../openapi-metadata.js';
import { listRoutes, type Route } from '../routes.js';
import { joinComments, type Comments } from './comments.js';
import { operationOf, problemExample, tagOf } from './operations.js';
import { Schemas, type Schema } from './schemas.js';

const DESCRIPTION = `The support desk of a hosting company.

People log in and are known by a cookie; programmes send \`Authorization: Bearer <token>\` with a token an administrator made.
Refused calls answer \`application/problem+json\` (RFC 9457) with a stable \`code\`. Lists are paged by cursor: repeat the call
with the \`nextCursor\` of the answer until it is null. Unsafe calls take an \`Idempotency-Key\`: repeated with the same key
within a day, they are done once and answered alike. Times are UTC (ISO 8601).`;

const SECURITY_SCHEMES = {
  customerSession: {
    type: 'apiKey',
    in: 'cookie',
    name: 'tunda_customer',
    description: 'Set by logging in to the customer area; under https its name begins with `__Host-`.',
  },
  operatorSession: {
    type: 'apiKey',
    in: 'cookie',
    name: 'tunda_operator',
    description: 'Set by logging in as an operator; under https its name begins with `__Host-`.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of a programme; each operation names the scope it needs.',
  },
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Chosen by the caller, new for each intention: a repeat with the same key changes nothing and is answered alike.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
  example: '0192f3c1-7a40-7cc3-9d3e-3f1c5a1b2c4d',
};

/** `/tickets/:id` as OpenAPI writes it. */
const template = (path: string): string => path.replace(/:([A-Za-z]+)/g, '{$1}');

/** Where a controller says nothing itself. */
function wordsOfArea({ path }: Route): string {
  if (path.startsWith('/api/v1/customer')) return 'What a contact does in the customer area.';
  return path.startsWith('/api/v1/operator') ? 'What the desk does.' : 'Open to all.';
}

/** The refusals that some operation names. */
function problemExamples(paths: Record<string, Schema>): Record<string, Schema> {
  const text = JSON.stringify(paths);
  const used = (Object.keys(PROBLEM_CODES) as ProblemCode[]).filter((code) =>
    text.includes(`"#/components/examples/${code}"`),
  );
  return Object.fromEntries(used.map((code) => [code, problemExample(code)]));
}

function tags(routes: readonly Route[], comments: Comments): Schema[] {
  const byName = new Map(
    routes.map((route) => [tagOf(route), comments.classes[route.controller.name]?.text || wordsOfArea(route)]),
  );
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, description]) => ({ name, description }));
}

/** The OpenAPI 3.1 document of the desk, made from its controllers, their doors, and the validators of their messages. */
export function openApiDocument(app: INestApplicationContext): Schema {
  const routes = listRoutes(app);
  const comments = joinComments(domainComments, apiComments);
  const schemas = new Schemas(comments);
  const paths: Record<string, Schema> = {};
  for (const route of routes) {
    const path = template(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas, comments) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tunda Assistenza',
      version: '1.0.0',
      description: DESCRIPTION,
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: '/', description: 'This desk' }],
    tags: tags(routes, comments),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas.components).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      examples: problemExamples(paths),
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}
