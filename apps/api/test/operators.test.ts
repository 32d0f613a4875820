import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OperatorListView, OperatorView, type OperatorActor } from '@tunda/domain';
import { newId } from '../src/database/ids.js';
import { OperatorsService } from '../src/operators/operators.service.js';
import type { GivenPerson } from './support/given.js';
import { topicDesk, type Caller, type TopicDesk } from './support/topic-desk.js';
import { expectView } from './support/view.js';

let t: TopicDesk;
let admin: GivenPerson;
let as: Caller;

beforeAll(async () => {
  t = await topicDesk();
});
afterAll(() => t.desk.close());
beforeEach(async () => {
  await t.desk.database.clear();
  admin = await t.given.operator({ name: 'Ada', isAdmin: true });
  as = await t.asOperator(admin);
});

const invited = { name: ' Bea ', address: 'Bea@Tunda.example', isAdmin: false };
const code = (body: unknown): string => (body as { code: string }).code;

describe('operators', () => {
  test('are invited by an administrator and listed by name', async () => {
    const answer = await as<OperatorView>('POST', '/operator/operators', { body: invited });
    expect(answer.status).toBe(201);
    const bea = expectView(OperatorView, answer.body);
    expect(bea).toMatchObject({ name: 'Bea', address: 'bea@tunda.example', disabledAt: null });
    expect(await t.promises('operator-invited')).toMatchObject([{ payload: { operatorId: bea.id } }]);
    const list = expectView(OperatorListView, (await as('GET', '/operator/operators')).body);
    expect(list.items.map(({ name }) => name)).toEqual(['Ada', 'Bea']);
    expect(await t.audit()).toMatchObject([{ kind: 'operator-invited', actorName: 'Ada', subjectId: bea.id }]);
  });

  test('have an address each', async () => {
    await as('POST', '/operator/operators', { body: invited });
    const again = await as('POST', '/operator/operators', { body: { ...invited, address: 'BEA@tunda.example' } });
    expect([again.status, code(again.body)]).toEqual([409, 'operator-address-taken']);
  });

  test('who are no administrators see the list and change nothing', async () => {
    const bea = await t.given.operator({ name: 'Bea' });
    const asBea = await t.asOperator(bea);
    expect((await asBea('GET', '/operator/operators')).status).toBe(200);
    expect((await asBea('POST', '/operator/operators', { body: invited })).status).toBe(403);
    expect((await asBea('PATCH', `/operator/operators/${bea.id}`, { body: { isAdmin: true } })).status).toBe(403);
  });

  test('disabled are out at once, and their old sessions stay dead when they come back', async () => {
    const bea = await t.given.operator({ name: 'Bea' });
    const asBea = await t.asOperator(bea);
    const disabled = await as<OperatorView>('PATCH', `/operator/operators/${bea.id}`, { body: { disabled: true } });
    expect(disabled.body.disabledAt).toBe(t.desk.clock.now().toISOString());
    expect((await asBea('GET', '/operator/tickets')).status).toBe(401);
    const back = await as<OperatorView>('PATCH', `/operator/operators/${bea.id}`, { body: { disabled: false } });
    expect(back.body.disabledAt).toBeNull();
    expect((await asBea('GET', '/operator/tickets')).status).toBe(401);
  });

  test.each([{ disabled: true }, { isAdmin: false }])('the last administrator cannot leave: %j', async (body) => {
    const answer = await as('PATCH', `/operator/operators/${admin.id}`, { body });
    expect([answer.status, code(answer.body)]).toEqual([409, 'last-administrator']);
  });

  test('two administrators who demote each other at once: one stays', async () => {
    const other = await t.given.operator({ name: 'Olga', isAdmin: true });
    const service = t.desk.app.get(OperatorsService);
    const as = ({ id, name }: GivenPerson): OperatorActor => ({ kind: 'operator', id, name, isAdmin: true });
    const results = await Promise.allSettled([
      service.change(as(admin), other.id, { isAdmin: false }),
      service.change(as(other), admin.id, { isAdmin: false }),
    ]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'last-administrator' } }]);
  });

  test('are refused when invalid, unknown, or mass-assigned', async () => {
    expect((await as('PATCH', `/operator/operators/${newId()}`, { body: { name: 'X' } })).status).toBe(404);
    expect((await as('PATCH', '/operator/operators/nulla', { body: { name: 'X' } })).status).toBe(404);
    expect((await as('PATCH', `/operator/operators/${admin.id}`, { body: { address: 'x@y.example' } })).status).toBe(
      422,
    );
    expect((await as('POST', '/operator/operators', { body: { ...invited, name: '' } })).status).toBe(422);
  });
});
