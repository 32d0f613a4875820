import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as domain from '@tunda/domain';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testDesk, type TestDesk } from './support/test-desk.js';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: object[];
  parameters?: { $ref?: string; in?: string }[];
  responses: Record<string, { content?: Record<string, { example?: unknown; schema: { $ref?: string } }> }>;
  requestBody?: { content: Record<string, { example?: unknown; schema: { $ref?: string } }> };
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: Record<string, object>; required?: string[] }> };
}

const COMMITTED = path.resolve(import.meta.dirname, '../../../docs/openapi.json');
const classes = domain as unknown as Record<string, new () => object>;
let desk: TestDesk;
let document: Document;
let operations: (Operation & { method: string; path: string })[];

beforeAll(async () => {
  desk = await testDesk();
  document = (await desk.call<Document>('GET', '/api/openapi.json')).body;
  operations = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path: address })),
  );
});
afterAll(() => desk.close());

const named = (ref = ''): string => ref.split('/').at(-1) ?? '';

describe('the OpenAPI document', () => {
  test('that is served is the one that is committed', () => {
    const committed = JSON.parse(readFileSync(COMMITTED, 'utf8')) as Document;
    expect(document).toEqual(committed);
  });

  test('describes each message with exactly the properties its validators know', () => {
    const described = Object.entries(document.components.schemas).filter(([name]) => name in classes);
    expect(described.length).toBeGreaterThan(50);
    for (const [name, schema] of described) {
      const known = getMetadataStorage().getTargetValidationMetadatas(classes[name] as never, '', false, false);
      const properties = new Set(known.map((rule) => rule.propertyName));
      expect([name, Object.keys(schema.properties).toSorted()]).toEqual([name, [...properties].toSorted()]);
    }
  });

  test('knows integers, enumerations, optional and nullable properties', () => {
    const { AttachmentView, AssignTicketDto, OpenTicketDto, CustomerTicketPageView } = document.components.schemas;
    expect(AttachmentView?.properties.size).toMatchObject({ type: 'integer', minimum: 0 });
    expect(OpenTicketDto?.properties.department).toMatchObject({ type: 'string', enum: [...domain.DEPARTMENTS] });
    expect(OpenTicketDto?.properties.attachmentIds).toMatchObject({
      type: 'array',
      maxItems: domain.ATTACHMENTS_MAX,
      items: { type: 'string', format: 'uuid' },
    });
    expect(OpenTicketDto?.required).toEqual(expect.arrayContaining(['department', 'subject', 'body']));
    expect(OpenTicketDto?.required).not.toContain('attachmentIds');
    expect(AssignTicketDto?.properties.operatorId).toMatchObject({ type: ['string', 'null'], format: 'uuid' });
    expect(AssignTicketDto?.required).toEqual(['operatorId']);
    expect(CustomerTicketPageView?.properties.items).toMatchObject({
      items: { $ref: '#/components/schemas/CustomerTicketRowView' },
    });
    const list = document.paths['/api/v1/customer/tickets']?.get;
    expect(list?.parameters).toContainEqual(expect.objectContaining({ name: 'limit', in: 'query', required: false }));
  });

  test('gives every operation a name of its own, a summary, an answer and its refusals', () => {
    const ids = operations.map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { method, path: address, summary, responses, tags } of operations) {
      const place = `${method} ${address}`;
      expect([place, summary.length > 3, tags.length]).toEqual([place, true, 1]);
      const statuses = Object.keys(responses);
      expect([place, statuses.filter((status) => status < '300').length]).toEqual([place, 1]);
      expect([place, statuses.includes('500')]).toEqual([place, true]);
      const ok = Object.entries(responses).find(([status]) => status < '300');
      const hasBody = ok?.[1].content !== undefined || ok?.[0] === '204';
      expect([place, hasBody]).toEqual([place, true]);
    }
  });

  test('shows examples that the messages themselves accept', () => {
    const bodies = operations.flatMap((operation) => [
      ...Object.values(operation.requestBody?.content ?? {}),
      ...Object.values(operation.responses).flatMap((response) => Object.values(response.content ?? {})),
    ]);
    const examples = bodies.filter(({ example }) => example !== undefined);
    expect(examples.length).toBeGreaterThan(60);
    for (const { example, schema } of examples) {
      const name = named(schema.$ref);
      const message = plainToInstance(classes[name] as new () => object, example);
      const errors = validateSync(message, { whitelist: true, forbidNonWhitelisted: true });
      expect([name, errors.map((error) => error.toString())]).toEqual([name, []]);
    }
  });

  test('offers an Idempotency-Key on every unsafe call of somebody known', () => {
    for (const { method, path: address, parameters = [], security } of operations) {
      const offered = parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey');
      expect([method, address, offered]).toEqual([method, address, method !== 'get' && security.length > 0]);
    }
  });

  test('can be read and tried in the browser under our own policy', async () => {
    const page = await desk.call('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script>(?!\s*<)/);
    const scripts = [...page.text.matchAll(/<script src="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) {
      const { pathname } = new URL(script, 'http://desk.test/api/docs');
      expect((await desk.call('GET', pathname)).status).toBe(200);
    }
  });
});
