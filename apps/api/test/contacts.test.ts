import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CustomerPageView, CustomerView, type CustomerView as Customer } from '@tunda/domain';
import { ContactsService } from '../src/contacts/contacts.service.js';
import { newId } from '../src/database/ids.js';
import { inTransaction } from '../src/database/in-transaction.js';
import type { GivenContact } from './support/given.js';
import { statusesOf, topicDesk, type Caller, type TopicDesk } from './support/topic-desk.js';
import { expectView } from './support/view.js';

let t: TopicDesk;
let main: GivenContact;
let as: Caller;

beforeAll(async () => {
  t = await topicDesk();
});
afterAll(() => t.desk.close());
beforeEach(async () => {
  await t.desk.database.clear();
  main = await t.given.contact({ name: 'Giulia Bianchi' });
  as = await t.asOperator(await t.given.operator({ name: 'Marta Conti' }));
});

const code = (body: unknown): string => (body as { code: string }).code;
const account = (changes = {}) => ({
  kind: 'company',
  name: 'Panificio Rossi',
  mainContact: { name: 'Luca Rossi', address: 'Luca@Rossi.example ' },
  ...changes,
});
const senders = (address: string) =>
  inTransaction(t.desk.database.dataSource, (tx) => t.desk.app.get(ContactsService).findSenders(tx, address));

describe('an account', () => {
  test('is made with its main contact, who is invited', async () => {
    const answer = await as<Customer>('POST', '/operator/customers', { body: account({ externalId: ' A-17 ' }) });
    expect(answer.status).toBe(201);
    const customer = expectView(CustomerView, answer.body);
    expect(answer.headers.location).toBe(`/api/v1/operator/customers/${customer.id}`);
    expect(customer).toMatchObject({ name: 'Panificio Rossi', externalId: 'A-17', liveTickets: 0 });
    expect(customer.contacts).toMatchObject([
      {
        name: 'Luca Rossi',
        isMain: true,
        opensTickets: true,
        language: 'it',
        addresses: [{ address: 'luca@rossi.example', isPrimary: true, shared: false }],
      },
    ]);
    const contactId = customer.contacts[0]?.id;
    expect(await t.promises('contact-invited')).toMatchObject([{ payload: { contactId } }]);
    expect(await t.promises('contact-address-added')).toEqual([]);
    expect((await t.audit()).map(({ kind }) => kind)).toEqual([
      'customer-created',
      'contact-created',
      'contact-address-added',
    ]);
    expect(await senders('LUCA@rossi.example')).toMatchObject([{ id: contactId, canOpenTickets: true }]);
  });

  test('is not made at all when the address or the external id is taken', async () => {
    await as('POST', '/operator/customers', { body: account({ externalId: 'A-17' }) });
    const taken = await as('POST', '/operator/customers', {
      body: account({ mainContact: { name: 'X', address: main.address } }),
    });
    expect([taken.status, code(taken.body)]).toEqual([409, 'address-already-registered']);
    const sameId = await as('POST', '/operator/customers', {
      body: account({ externalId: 'A-17', mainContact: { name: 'X', address: 'x@y.example' } }),
    });
    expect([sameId.status, code(sameId.body)]).toEqual([409, 'external-id-taken']);
    const page = await as<CustomerPageView>('GET', '/operator/customers');
    expect(page.body.items).toHaveLength(2);
  });

  test('made twice at once with one address exists once', async () => {
    const make = () => as('POST', '/operator/customers', { body: account() });
    const answers = await Promise.all([make(), make()]);
    expect(statusesOf(answers)).toEqual([201, 409]);
  });

  test('is changed; an empty external id takes it away', async () => {
    const { body: made } = await as<Customer>('POST', '/operator/customers', { body: account({ externalId: 'A-17' }) });
    const changed = await as<Customer>('PATCH', `/operator/customers/${made.id}`, {
      body: { name: 'Panificio Rossi & Figli', externalId: '' },
    });
    expect(expectView(CustomerView, changed.body)).toMatchObject({
      name: 'Panificio Rossi & Figli',
      kind: 'company',
      externalId: null,
    });
    const other = await t.given.customer({ externalId: 'B-1' });
    const taken = await as('PATCH', `/operator/customers/${made.id}`, { body: { externalId: other.externalId } });
    expect([taken.status, code(taken.body)]).toEqual([409, 'external-id-taken']);
    expect((await as('PATCH', `/operator/customers/${newId()}`, { body: {} })).status).toBe(404);
    expect((await as('PATCH', `/operator/customers/${made.id}`, { body: { name: null } })).status).toBe(422);
  });

  test('counts tickets that are not over', async () => {
    await t.tickets.ticket(main);
    await t.tickets.ticket(main, { status: 'closed' });
    expect((await as<Customer>('GET', `/operator/customers/${main.customerId}`)).body.liveTickets).toBe(1);
    expect((await as('GET', `/operator/customers/${newId()}`)).status).toBe(404);
  });
});

describe('the list of accounts', () => {
  const names = async (query: string): Promise<string[]> => {
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages === 0 || cursor; pages++) {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const answer = await as<CustomerPageView>('GET', `/operator/customers?limit=2${query}${next}`);
      const page = expectView(CustomerPageView, answer.body);
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    return seen;
  };

  test('goes by name, through equal names and the longest ones', async () => {
    await t.desk.database.dataSource.query('UPDATE customer SET name = $1', ['Mmm']);
    const long = `Zà${'ù'.repeat(198)}`;
    for (const name of [long, 'Alfa', 'Alfa', 'Alfa', 'Beta']) await t.given.customer({ name });
    expect(await names('')).toEqual(['Alfa', 'Alfa', 'Alfa', 'Beta', 'Mmm', long]);
  });

  test('is searched by part of a name, a contact, an address, and the external id', async () => {
    const rossi = await t.given.customer({ name: 'Panificio Rossi 100%', externalId: 'A-17' });
    await t.given.contact({ customerId: rossi.id, name: 'Luca Verdi', address: 'luca@verdi.example' });
    for (const q of ['nificio', 'ROSSI', '100%', 'verdi', 'luca@verdi', 'A-17'])
      expect([q, await names(`&q=${encodeURIComponent(q)}`)]).toEqual([q, ['Panificio Rossi 100%']]);
    for (const q of ['_anificio', '%%%', '\u0000', "'"])
      expect(await names(`&q=${encodeURIComponent(q)}`)).not.toContain('x');
    expect(await names('&q=_anificio')).toEqual([]);
  });
});

describe('contacts, for the desk', () => {
  test('are added with their permissions; the main contact is told of the address', async () => {
    const answer = await as<Customer>('POST', `/operator/customers/${main.customerId}/contacts`, {
      body: { name: ' Anna ', address: 'anna@cliente.example', seesAllTickets: true, language: 'en', invite: false },
    });
    expect(answer.status).toBe(201);
    const anna = expectView(CustomerView, answer.body).contacts.find(({ name }) => name === 'Anna');
    expect(anna).toMatchObject({ isMain: false, opensTickets: true, seesAllTickets: true, managesContacts: false });
    expect(await t.promises('contact-invited')).toEqual([]);
    expect(await t.promises('contact-address-added')).toMatchObject([
      { payload: { contactId: main.id, addressId: anna?.addresses[0]?.id } },
    ]);
  });

  test('one becomes the main contact and the former steps back, in one step', async () => {
    const anna = await t.given.contact({ customerId: main.customerId, name: 'Anna' });
    const answer = await as<Customer>('PATCH', `/operator/contacts/${anna.id}`, { body: { isMain: true } });
    expect(answer.body.contacts.map(({ id, isMain }) => [id, isMain])).toEqual([
      [anna.id, true],
      [main.id, false],
    ]);
    const back = await as('PATCH', `/operator/contacts/${anna.id}`, { body: { isMain: false } });
    expect([back.status, code(back.body)]).toEqual([409, 'main-contact-required']);
  });

  test('two made main at the same moment leave exactly one', async () => {
    const others = [];
    for (const name of ['Anna', 'Bruno', 'Carla'])
      others.push(await t.given.contact({ customerId: main.customerId, name }));
    const answers = await Promise.all(
      others.map(({ id }) => as('PATCH', `/operator/contacts/${id}`, { body: { isMain: true } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { body } = await as<Customer>('GET', `/operator/customers/${main.customerId}`);
    expect(body.contacts.filter(({ isMain }) => isMain)).toHaveLength(1);
  });

  test('one is removed: no list, no log-in, no authority by mail; her address is free again', async () => {
    const anna = await t.given.contact({ customerId: main.customerId, name: 'Anna', address: 'anna@cliente.example' });
    const ticket = await t.tickets.ticket(anna);
    const answer = await as<Customer>('DELETE', `/operator/contacts/${anna.id}`);
    expect(answer.status).toBe(200);
    expect(answer.body.contacts.map(({ id }) => id)).toEqual([main.id]);
    expect(await senders(anna.address)).toEqual([]);
    const logIn = await t.desk.call('POST', '/customer/session', {
      body: { address: anna.address, password: 'quattro cavalli gialli' },
    });
    expect(logIn.status).toBe(401);
    expect((await as<{ requesterName: string }>('GET', `/operator/tickets/${ticket.id}`)).body.requesterName).toBe(
      'Anna',
    );
    expect((await as('DELETE', `/operator/contacts/${anna.id}`)).status).toBe(404);
    const again = await as('POST', `/operator/customers/${main.customerId}/contacts`, {
      body: { name: 'Anna', address: anna.address },
    });
    expect(again.status).toBe(201);
  });

  test('the main contact cannot be removed', async () => {
    const answer = await as('DELETE', `/operator/contacts/${main.id}`);
    expect([answer.status, code(answer.body)]).toEqual([409, 'main-contact-required']);
  });

  test('are invited as often as wanted', async () => {
    for (let i = 0; i < 2; i++)
      expect((await as('POST', `/operator/contacts/${main.id}/invitation`)).body).toEqual({ done: true });
    expect(await t.promises('contact-invited')).toHaveLength(2);
    expect((await as('POST', `/operator/contacts/${newId()}/invitation`)).status).toBe(404);
  });

  test('are changed by tokens with the scope only', async () => {
    const change = async (scope: 'customers:read' | 'customers:write') =>
      t.desk.call('PATCH', `/operator/contacts/${main.id}`, {
        body: { name: 'Giulia B.' },
        token: await t.given.token([scope]),
      });
    expect((await change('customers:read')).status).toBe(403);
    expect((await change('customers:write')).status).toBe(200);
  });
});

describe('addresses, for the desk', () => {
  const add = (contactId: string, body: object) =>
    as<Customer>('POST', `/operator/contacts/${contactId}/addresses`, { body });

  test('stand on one account, unless an operator gives a reason: then mail from them is always verified', async () => {
    const other = await t.given.contact({ address: 'consulente@studio.example' });
    const refused = await add(main.id, { address: 'Consulente@studio.example' });
    expect([refused.status, code(refused.body)]).toEqual([409, 'address-already-registered']);
    const shared = await add(main.id, { address: 'consulente@studio.example', sharedReason: 'Segue due clienti' });
    expect(shared.status).toBe(201);
    expect(expectView(CustomerView, shared.body).contacts[0]?.addresses).toMatchObject([
      { address: main.address, shared: false },
      { address: 'consulente@studio.example', shared: true },
    ]);
    expect((await senders('consulente@studio.example')).map(({ id }) => id).sort()).toEqual([main.id, other.id].sort());
    expect((await t.audit()).at(-1)?.details).toMatchObject({ sharedReason: 'Segue due clienti' });
  });

  test('a reason nobody needed is not kept', async () => {
    await add(main.id, { address: 'nuovo@cliente.example', sharedReason: 'per sicurezza' });
    const rows = await t.desk.database.dataSource.query(
      `SELECT "sharedReason" FROM contact_address WHERE NOT "isPrimary"`,
    );
    expect(rows).toEqual([{ sharedReason: null }]);
  });

  test('twice at the same moment is once', async () => {
    const other = await t.given.contact();
    const answers = await Promise.all([
      add(main.id, { address: 'nuovo@cliente.example' }),
      add(other.id, { address: 'nuovo@cliente.example' }),
    ]);
    expect(statusesOf(answers)).toEqual([201, 409]);
  });

  test('go away, but never the last one nor the one she logs in with', async () => {
    const remove = (id: string) => as('DELETE', `/operator/contacts/${main.id}/addresses/${id}`);
    const [primary] = await t.desk.database.dataSource.query(`SELECT id FROM contact_address`);
    const last = await remove(primary.id);
    expect([last.status, code(last.body)]).toEqual([409, 'last-address']);
    const id = await t.tickets.address(main, 'due@cliente.example');
    const login = await remove(primary.id);
    expect([login.status, code(login.body)]).toEqual([409, 'login-address']);
    expect((await remove(id)).status).toBe(200);
    expect((await remove(id)).status).toBe(404);
    expect(await senders('due@cliente.example')).toEqual([]);
    expect((await t.audit()).at(-1)).toMatchObject({ kind: 'contact-address-removed', subjectId: main.id });
  });

  test.each(['', 'non un indirizzo', 'a@b', '"x y"@z.example', 'à@z.example', 'a@z.example\nBcc: x@y.example'])(
    'refuses %j',
    async (address) => {
      expect((await add(main.id, { address })).status).toBe(422);
    },
  );
});
