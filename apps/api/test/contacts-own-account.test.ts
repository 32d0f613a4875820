import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ContactListView, ContactView, type ContactView as Contact } from '@tunda/domain';
import { newId } from '../src/database/ids.js';
import type { GivenContact } from './support/given.js';
import { topicDesk, type TopicDesk } from './support/topic-desk.js';
import { expectView } from './support/view.js';

let t: TopicDesk;
let main: GivenContact;

beforeAll(async () => {
  t = await topicDesk();
});
afterAll(() => t.desk.close());
beforeEach(async () => {
  await t.desk.database.clear();
  main = await t.given.contact({ name: 'Giulia Bianchi' });
});

const code = (body: unknown): string => (body as { code: string }).code;
describe('contacts, for their own account', () => {
  test('are listed for everybody of the account, and for nobody else', async () => {
    const anna = await t.given.contact({ customerId: main.customerId, name: 'Anna' });
    const asMain = expectView(ContactListView, (await (await t.asContact(main))('GET', '/customer/contacts')).body);
    expect(asMain.items.map(({ id }) => id)).toEqual([main.id, anna.id]);
    expect(asMain.canManage).toBe(true);
    const asAnna = expectView(ContactListView, (await (await t.asContact(anna))('GET', '/customer/contacts')).body);
    expect(asAnna.canManage).toBe(false);
    const other = await t.asContact(await t.given.contact());
    expect((await other<ContactListView>('GET', '/customer/contacts')).body.items).toHaveLength(1);
  });

  test('get and lose addresses by whoever may manage them', async () => {
    const anna = await t.given.contact({ customerId: main.customerId, managesContacts: true });
    const asAnna = await t.asContact(anna);
    const added = await asAnna<Contact>('POST', `/customer/contacts/${main.id}/addresses`, {
      body: { address: 'giulia.bianchi@cliente.example' },
    });
    expect(added.status).toBe(201);
    const address = expectView(ContactView, added.body).addresses[1];
    expect(await t.promises('contact-address-added')).toMatchObject([
      { payload: { contactId: main.id, addressId: address?.id } },
    ]);
    const removed = await asAnna<Contact>('DELETE', `/customer/contacts/${main.id}/addresses/${address?.id}`);
    expect(removed.body.addresses).toHaveLength(1);
    expect((await t.audit()).map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ['contact-address-added', anna.name],
      ['contact-address-removed', anna.name],
    ]);
  });

  test('are not touched without permission, and no address is shared by a customer', async () => {
    const anna = await t.given.contact({ customerId: main.customerId });
    const asAnna = await t.asContact(anna);
    const body = { address: 'nuovo@cliente.example' };
    const refused = await asAnna('POST', `/customer/contacts/${anna.id}/addresses`, { body });
    expect([refused.status, code(refused.body)]).toEqual([403, 'no-permission']);
    const asMain = await t.asContact(main);
    const shared = await asMain('POST', `/customer/contacts/${main.id}/addresses`, {
      body: { ...body, sharedReason: 'perché sì' },
    });
    expect([shared.status, code(shared.body)]).toEqual([403, 'no-permission']);
  });

  test("another account's contact, and an address of another contact, are not found", async () => {
    const stranger = await t.given.contact();
    const strangersAddress = await t.tickets.address(stranger, 'due@altri.example');
    const asMain = await t.asContact(main);
    const body = { address: 'nuovo@cliente.example' };
    for (const id of [stranger.id, newId(), 'nulla']) {
      expect((await asMain('POST', `/customer/contacts/${id}/addresses`, { body })).status).toBe(404);
      expect((await asMain('DELETE', `/customer/contacts/${id}/addresses/${strangersAddress}`)).status).toBe(404);
    }
    expect((await asMain('DELETE', `/customer/contacts/${main.id}/addresses/${strangersAddress}`)).status).toBe(404);
  });

  test('an address registered elsewhere is refused without saying where', async () => {
    const stranger = await t.given.contact();
    const answer = await (
      await t.asContact(main)
    )('POST', `/customer/contacts/${main.id}/addresses`, {
      body: { address: stranger.address },
    });
    expect([answer.status, code(answer.body)]).toEqual([409, 'address-already-registered']);
    expect(answer.text).not.toContain(stranger.customerId);
  });

  test.each(['no-reply@slack.example', 'NonRispondere@banca.example', 'giulia@tunda.it', 'assistenza+x@tunda.it'])(
    'the address of a machine or of the desk (%s) is for operators to register',
    async (address) => {
      const added = await (
        await t.asContact(main)
      )('POST', `/customer/contacts/${main.id}/addresses`, { body: { address } });
      expect([added.status, code(added.body)]).toEqual([422, 'invalid-input']);
      const desk = await t.asOperator(await t.given.operator());
      const byDesk = await desk('POST', `/operator/contacts/${main.id}/addresses`, { body: { address } });
      expect(byDesk.status).toBe(201);
    },
  );

  test('nobody tries one address after the other to learn which are registered', async () => {
    const asMain = await t.asContact(main);
    const statuses: number[] = [];
    for (let n = 0; n < 21; n++)
      statuses.push(
        (await asMain('POST', `/customer/contacts/${main.id}/addresses`, { body: { address: `a${n}@altri.example` } }))
          .status,
      );
    expect(statuses).toEqual([...Array<number>(20).fill(201), 429]);
  });
});
