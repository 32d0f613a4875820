import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProblemView } from '@tunda/domain';
import { newId } from '../src/database/ids.js';
import { PASSWORD } from './support/given.js';
import { testDesk, type Answer, type TestDesk } from './support/test-desk.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
interface Operation {
  method: Method;
  path: string;
  query: string[];
  example: Record<string, unknown> | undefined;
}

/** What no field expects: each goes into each field of each message. */
const STRANGE: unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'NUL \0 inside',
  '\ud800 half a character',
  'a'.repeat(200_000),
  [],
  [null],
  {},
  { $gt: '' },
  ["'; DROP TABLE ticket; --"],
];
const STRANGE_WORDS = [
  '%00',
  '%FF',
  "'--",
  '../..',
  'null',
  '-1',
  '99999999999999999999',
  '%F0%9F%92%A9',
  'a'.repeat(299),
];

let desk: TestDesk;
let operations: Operation[];
let cookie: string;

beforeAll(async () => {
  desk = await testDesk();
  const contact = await desk.given.contact({ managesContacts: true });
  const admin = await desk.given.operator({ isAdmin: true });
  cookie = [
    await desk.logIn('customer', contact.address, PASSWORD),
    await desk.logIn('operator', admin.address, PASSWORD),
  ].join('; ');
  const { body } = await desk.call<{ paths: Record<string, Record<string, never>> }>('GET', '/api/openapi.json');
  operations = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(method, path, operation)),
  );
  // logging out, or in, in the middle would leave the rest untried
  operations = operations.filter(({ path, method }) => !(path.endsWith('/session') && method !== 'PATCH'));
});
afterAll(() => desk.close());

function operationOf(
  method: string,
  path: string,
  operation: {
    parameters?: { in?: string; name: string }[];
    requestBody?: { content: Record<string, { example?: Record<string, unknown> }> };
  },
): Operation {
  const query = (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name);
  const example = operation.requestBody?.content['application/json']?.example;
  return { method: method.toUpperCase() as Method, path, query, example };
}

const filled = (path: string, word: string): string => path.replace(/\{\w+\}/g, word);

/** Calls with both sessions; a limit is waited out, or the rest would go untried. */
async function call(operation: Operation, address: string, body: unknown): Promise<Answer<ProblemView>> {
  const options = { cookie, ...(body === undefined && operation.method === 'GET' ? {} : { body: body ?? {} }) };
  const answer = await desk.call(operation.method, address, options);
  if (answer.status !== 429) return answer;
  desk.clock.advance(3_601_000);
  return desk.call(operation.method, address, options);
}

async function mustNotBreak(what: string, operation: Operation, address: string, body?: unknown): Promise<void> {
  const answer = await call(operation, address, body);
  // every refusal is a problem that programmes can read
  const readable = answer.status < 400 || String(answer.headers['content-type']).startsWith('application/problem+json');
  const outcome = [operation.method, address.slice(0, 120), what, answer.status < 500, readable];
  expect(outcome).toEqual([operation.method, address.slice(0, 120), what, true, true]);
}

describe('whatever is sent, the desk answers it and does not break:', () => {
  test('strange words in addresses', async () => {
    for (const operation of operations.filter(({ path }) => path.includes('{')))
      for (const word of STRANGE_WORDS)
        await mustNotBreak(word, operation, filled(operation.path, word), operation.example);
  });

  test('strange words in query strings', async () => {
    for (const operation of operations)
      for (const name of operation.query)
        for (const word of STRANGE_WORDS) {
          const address = `${filled(operation.path, newId())}?${name}=${word}`;
          await mustNotBreak(word, operation, address);
          await mustNotBreak('twice', operation, `${address}&${name}=${word}`);
        }
  });

  test('strange values in every field of every message', async () => {
    for (const operation of operations.filter(({ example }) => example))
      for (const field of Object.keys(operation.example ?? {}))
        for (const value of STRANGE)
          await mustNotBreak(
            `${field} = ${JSON.stringify(value).slice(0, 40)}`,
            operation,
            filled(operation.path, newId()),
            {
              ...operation.example,
              [field]: value,
            },
          );
  }, 120_000);

  test('messages that are no object', async () => {
    for (const operation of operations.filter(({ example }) => example))
      for (const body of [null, [], 'text', 7, [[]]])
        await mustNotBreak(JSON.stringify(body), operation, filled(operation.path, newId()), body);
  });

  test('properties nobody asked for are refused, not taken over', async () => {
    for (const operation of operations.filter(({ example }) => example)) {
      const body = {
        ...operation.example,
        status: 'closed',
        customerId: newId(),
        isAdmin: true,
        verified: true,
        id: newId(),
      };
      const known = Object.keys(operation.example ?? {});
      if (['status', 'customerId', 'isAdmin', 'verified', 'id'].every((name) => known.includes(name))) continue;
      const answer = await call(operation, filled(operation.path, newId()), body);
      expect([operation.path, [422, 404].includes(answer.status)]).toEqual([operation.path, true]);
    }
  });
});
