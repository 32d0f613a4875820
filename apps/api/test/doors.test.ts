import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import type { NewTokenView, TokenListView } from '@tunda/domain';
import { listRoutes, type Route } from '../src/http/routes.js';
import { newId } from '../src/database/ids.js';
import { PASSWORD, type GivenContact, type GivenPerson } from './support/given.js';
import { testDesk, type TestDesk } from './support/test-desk.js';

let desk: TestDesk;
let routes: Route[];
let contact: GivenContact;
let operator: GivenPerson;
let admin: GivenPerson;

beforeAll(async () => {
  desk = await testDesk();
  routes = listRoutes(desk.app);
});
beforeEach(async () => {
  await desk.database.clear();
  contact = await desk.given.contact();
  operator = await desk.given.operator();
  admin = await desk.given.operator({ isAdmin: true });
});
afterAll(() => desk.close());

const filled = (path: string): string => path.replace(/:[A-Za-z]+/g, newId());

describe('every route', () => {
  test('is known to this test', () => {
    expect(routes.length).toBeGreaterThan(15);
  });

  test('says who may enter', () => {
    expect(routes.filter((route) => !hasDoor(route)).map((route) => `${route.method} ${route.path}`)).toEqual([]);
  });

  test('but the public ones answers 401 to somebody without a session', async () => {
    for (const route of routes.filter((one) => !one.doors.public)) {
      const answer = await desk.call(route.method, filled(route.path), {
        body: route.method === 'GET' ? undefined : {},
      });
      expect([route.method, route.path, answer.status, answer.body.code]).toEqual([
        route.method,
        route.path,
        401,
        'not-logged-in',
      ]);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });

  test('of operators is shut for customers, and the other way round', async () => {
    const cookies = {
      customer: await desk.logIn('customer', contact.address, PASSWORD),
      operator: await desk.logIn('operator', admin.address, PASSWORD),
    };
    const closed = routes.filter((one) => !one.doors.public);
    for (const route of closed.filter((one) => !one.doors.customer))
      expect(await statusOf(route, { cookie: cookies.customer })).toBe(401);
    for (const route of closed.filter((one) => !one.doors.operator))
      expect(await statusOf(route, { cookie: cookies.operator })).toBe(401);
  });

  test('of administrators is shut for other operators', async () => {
    const cookie = await desk.logIn('operator', operator.address, PASSWORD);
    const admins = routes.filter((route) => route.doors.operator?.admin);
    expect(admins.length).toBeGreaterThan(2);
    for (const route of admins) expect(await statusOf(route, { cookie })).toBe(403);
  });

  test('is shut for a token without its scope', async () => {
    for (const route of routes.filter((one) => !one.doors.public)) {
      const scope = route.doors.token === 'assess' ? 'tickets:read' : 'assess';
      expect(await statusOf(route, { token: await desk.given.token([scope]) })).toBe(403);
    }
  });
});

function hasDoor({ doors }: Route): boolean {
  return doors.public || doors.customer || doors.operator !== undefined || doors.token !== undefined;
}

async function statusOf(route: Route, as: { cookie?: string; token?: string }): Promise<number> {
  const body = route.method === 'GET' ? undefined : {};
  return (await desk.call(route.method, filled(route.path), { ...as, body })).status;
}

describe('tokens', () => {
  const assess = (token: string) =>
    desk.call('POST', '/requests/assess', { token, body: { subject: 'PEC', body: 'Non va.' } });

  test('are made by an administrator, shown once, used with their scope, and ended', async () => {
    const cookie = await desk.logIn('operator', admin.address, PASSWORD);
    const made = await desk.call<NewTokenView>('POST', '/operator/tokens', {
      cookie,
      headers: { 'idempotency-key': 'token-1' },
      body: { name: 'Pannello', scopes: ['assess'], expiresInDays: 30 },
    });
    expect(made.status).toBe(201);
    expect(made.body.secret).toMatch(/^tda_[\w-]{43}$/);
    expect((await assess(made.body.secret)).status).toBe(200);
    const list = await desk.call<TokenListView>('GET', '/operator/tokens', { cookie });
    expect(list.body.items[0]).toMatchObject({ name: 'Pannello', scopes: ['assess'], endedAt: null });
    expect(list.body.items[0]?.lastUsedAt).not.toBeNull();
    expect(list.text).not.toContain(made.body.secret);
    const tables = await desk.database.dataSource.query(
      `SELECT (SELECT json_agg(t) FROM api_token t)::text || coalesce((SELECT json_agg(k) FROM idempotency_key k)::text, '') || (SELECT json_agg(a) FROM audit_event a)::text AS kept`,
    );
    expect(tables[0].kept).not.toContain(made.body.secret);
    expect((await desk.call('DELETE', `/operator/tokens/${made.body.id}`, { cookie })).status).toBe(200);
    const refused = await assess(made.body.secret);
    expect(refused.status).toBe(401);
    expect(refused.body.code).toBe('token-not-valid');
    expect(refused.headers['www-authenticate']).toMatch(/^Bearer/);
  });

  test('end by themselves', async () => {
    const token = await desk.given.token(['assess']);
    expect((await assess(token)).status).toBe(200);
    desk.clock.advance(31 * 86_400_000);
    expect((await assess(token)).status).toBe(401);
  });

  test('are nothing when they are empty, cut, longer or of another kind', async () => {
    const token = await desk.given.token(['assess']);
    const cookie = await desk.logIn('operator', operator.address, PASSWORD);
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token}A`,
      `Basic ${token}`,
      token,
    ]) {
      const answer = await desk.call('POST', '/requests/assess', {
        // a session beside it does not help: the call was not checked for cross-site use
        cookie,
        headers: { authorization },
        body: { subject: 'PEC', body: 'Non va.' },
      });
      expect([authorization, answer.status]).toEqual([authorization, 401]);
    }
  });
});

test('a route that declares no door is shut for everybody', async () => {
  @Controller('operator/forgotten')
  class ForgottenController {
    @Get()
    read(): string {
      return 'secret';
    }
  }
  @Module({ controllers: [ForgottenController] })
  class ForgottenModule {}
  const other = await testDesk({}, { extra: [ForgottenModule] });
  try {
    const person = await other.given.operator({ isAdmin: true });
    const cookie = await other.logIn('operator', person.address, PASSWORD);
    const token = await other.given.token(['tickets:read']);
    for (const as of [{}, { cookie }, { token }])
      expect((await other.call('GET', '/operator/forgotten', as)).status).toBe(404);
    expect(listRoutes(other.app).filter((route) => !hasDoor(route))).toHaveLength(1);
  } finally {
    await other.close();
  }
});
