import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { IsAddress, Nested, NotBlank } from '@tunda/domain';
import { IsString, MaxLength } from 'class-validator';
import { DataSource } from 'typeorm';
import { newId } from '../src/database/ids.js';
import { inTransaction } from '../src/database/in-transaction.js';
import { AllowCustomer, AllowPublic } from '../src/http/doors.js';
import { Limited } from '../src/http/limit.interceptor.js';
import { PASSWORD, type GivenContact } from './support/given.js';
import { testDesk, type TestDesk } from './support/test-desk.js';

class PersonDto {
  @IsAddress()
  address!: string;
}
class ProbeDto {
  @IsString()
  @NotBlank()
  @MaxLength(10)
  text!: string;

  @Nested(() => PersonDto, { each: true })
  people!: PersonDto[];
}
let runs = 0;

@Controller('probe')
class ProbeController {
  constructor(private readonly dataSource: DataSource) {}

  @Post('validated')
  @AllowPublic()
  validated(@Body() dto: ProbeDto): ProbeDto {
    return dto;
  }

  @Get('searched')
  @AllowPublic()
  @Limited({ calls: 3, seconds: 60, ifQuery: 'q' })
  searched(): { found: number } {
    return { found: 0 };
  }

  @Get('broken')
  @AllowPublic()
  broken(): never {
    throw new Error('the password of the database is hunter2');
  }

  @Get('unusable')
  @AllowPublic()
  unusable(): Promise<unknown> {
    return this.dataSource.query('SELECT $1::text', ['NUL \0 inside']);
  }

  @Post('counted')
  @AllowCustomer()
  counted(@Body() body: unknown): Promise<unknown> {
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query('SELECT 1');
      runs += 1;
      return { id: newId(), body };
    });
  }
}
@Module({ controllers: [ProbeController] })
class ProbeModule {}

let desk: TestDesk;
let contact: GivenContact;
let cookie: string;

beforeAll(async () => {
  desk = await testDesk({}, { extra: [ProbeModule] });
});
beforeEach(async () => {
  await desk.database.clear();
  contact = await desk.given.contact();
  cookie = await desk.logIn('customer', contact.address, PASSWORD);
  runs = 0;
});
afterAll(() => desk.close());

describe('refusals', () => {
  test('name each field with a pointer and its constraint, nested ones too', async () => {
    const answer = await desk.call('POST', '/probe/validated', {
      body: { text: 'much too long', people: [{ address: 'a@b.it' }, { address: 'nonsense', 'a/b~': 1 }], id: 4 },
    });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ type: '/problems/invalid-input', status: 422, code: 'invalid-input' });
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/text', code: 'maxLength' },
        { pointer: '/people/1/address', code: 'isAddress' },
        { pointer: '/people/1/a~1b~0', code: 'whitelistValidation' },
        { pointer: '/id', code: 'whitelistValidation' },
      ]),
    );
  });

  test('of what broke say nothing but a request id', async () => {
    const answer = await desk.call('GET', '/probe/broken');
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      type: '/problems/internal-error',
      title: 'The desk could not complete the request',
      status: 500,
      instance: `urn:request:${String(answer.headers['request-id'])}`,
      code: 'internal-error',
    });
  });

  test('of values the database cannot hold are the caller’s mistake', async () => {
    expect((await desk.call('GET', '/probe/unusable')).status).toBe(422);
  });

  test.each([
    ['broken JSON', '{"text":', 400, 'malformed-request'],
    ['no JSON at all', 'text', 400, 'malformed-request'],
    ['a list', '[]', 422, 'invalid-input'],
    ['null', 'null', 422, 'invalid-input'],
    ['a number', '7', 422, 'invalid-input'],
    ['wrong types', '{"text":{"a":1},"people":"x"}', 422, 'invalid-input'],
    ['people who are no people', '{"text":"a","people":[1,null,[],"x"]}', 422, 'invalid-input'],
    ['a prototype', '{"text":"a","people":[],"__proto__":{"x":1}}', 400, 'malformed-request'],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 400, 'malformed-request'],
    ['more than a megabyte', `{"text":"${'a'.repeat(1_100_000)}"}`, 413, 'payload-too-large'],
  ])('answer %s without breaking', async (_name, raw, status, code) => {
    const answer = await desk.call('POST', '/probe/validated', { raw });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test.each(['text/plain', 'application/xml', 'nonsense'])('answer %s with 415', async (type) => {
    const answer = await desk.call('POST', '/probe/validated', { raw: '{}', headers: { 'content-type': type } });
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
  });

  test('of addresses nobody has are 404 in the same clothes', async () => {
    for (const address of ['/nothing', '/api', '/api/', '/api/v2/desk', '/api/v1/%00', '/api/v1/%E0%A4%A']) {
      const answer = await desk.call('GET', address);
      expect([address, [400, 404].includes(answer.status)]).toEqual([address, true]);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });
});

describe('calls from other sites', () => {
  const post = (headers: Record<string, string>) =>
    desk.call('POST', '/probe/counted', { cookie, body: {}, headers: { host: 'desk.test', ...headers } });

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://desk.test.evil.example' }],
    [{ origin: 'http://desk.test:8080' }],
  ])('are refused: %j', async (headers) => {
    const answer = await post(headers as unknown as Record<string, string>);
    expect([answer.status, answer.body.code]).toEqual([403, 'cross-site-request']);
    expect(runs).toBe(0);
  });

  test.each([
    [{}],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://desk.test' }],
    [{ 'sec-fetch-site': 'none' }],
    // behind a proxy that rewrites Host
    [{ host: '10.0.0.7:3000', origin: 'http://desk.test' }],
  ])('are told from our own: %j', async (headers) => {
    expect((await post(headers as unknown as Record<string, string>)).status).toBe(201);
  });

  test('cannot log somebody in either', async () => {
    const answer = await desk.call('POST', '/customer/session', {
      body: { address: contact.address, password: PASSWORD },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });

  test('may read nothing: no answer allows another origin', async () => {
    const answer = await desk.call('OPTIONS', '/customer/session', {
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('Idempotency-Key', () => {
  const count = (key: string, body: unknown = { n: 1 }, as = cookie) =>
    desk.call<{ id: string }>('POST', '/probe/counted', { cookie: as, body, headers: { 'idempotency-key': key } });

  test('makes a repeated call one, also when both run at once', async () => {
    const [one, two] = await Promise.all([count('k1'), count('k1')]);
    const three = await count('k1');
    expect(new Set([one, two, three].map((answer) => answer.body.id)).size).toBe(1);
    expect(three.status).toBe(201);
    expect(runs).toBe(1);
  });

  test('refuses another request under the same key', async () => {
    await count('k1');
    const other = await desk.call('POST', '/probe/counted', {
      cookie,
      body: { n: 2 },
      headers: { 'idempotency-key': 'k1' },
    });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
  });

  test('of two people never meet', async () => {
    const other = await desk.given.contact();
    const theirs = await desk.logIn('customer', other.address, PASSWORD);
    const [one, two] = [await count('k1'), await count('k1', { n: 1 }, theirs)];
    expect(one.body.id).not.toBe(two.body.id);
  });

  test.each(['', 'a'.repeat(201), 'with space', 'è'])('must be 1 to 200 printable characters: %j', async (key) => {
    const answer = await desk.call('POST', '/probe/counted', {
      cookie,
      body: {},
      headers: { 'idempotency-key': key },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid-input']);
  });
});

describe('a limited route', () => {
  test('refuses one caller beyond its limit until the window is over, and nobody else', async () => {
    const search = (ip: string, query = '?q=posta') => desk.call('GET', `/probe/searched${query}`, { ip });
    for (let n = 0; n < 3; n++) expect((await search('10.0.0.1')).status).toBe(200);
    const refused = await search('10.0.0.1');
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      429,
      'too-many-requests',
      '60',
    ]);
    expect((await search('10.0.0.1', '')).status).toBe(200);
    expect((await search('10.0.0.2')).status).toBe(200);
    desk.clock.advance(61_000);
    expect((await search('10.0.0.1')).status).toBe(200);
  });
});

describe('headers', () => {
  test('let only our own scripts run and nobody frame us', async () => {
    const { headers } = await desk.call('GET', '/desk');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  test('bind the cookie to the host under https', async () => {
    const secure = await testDesk({ publicUrl: 'https://assistenza.tunda.example' });
    try {
      const person = await secure.given.contact();
      const answer = await secure.call('POST', '/customer/session', {
        body: { address: person.address, password: PASSWORD },
      });
      expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-tunda_customer=.*Path=\/;.*Secure/);
      expect(String(answer.headers['strict-transport-security'])).toMatch(/max-age=/);
      expect((await secure.call('GET', '/customer/session', { cookie: answer.cookie })).status).toBe(200);
    } finally {
      await secure.close();
    }
  });
});
