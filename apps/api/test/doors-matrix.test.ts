import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TokenScope } from '@tunda/domain';
import { newId } from '../src/database/ids.js';
import { PASSWORD } from './support/given.js';
import { MatrixWorld, type Visitor } from './support/matrix-world.js';
import { testDesk, type CallOptions, type TestDesk } from './support/test-desk.js';
import { multipart } from './support/topic-desk.js';

type Method = Parameters<TestDesk['call']>[0];

/** What a right call of a route is about: things of the contact's, made anew for each call. */
interface Knock {
  /** Values of the path's parameters, in their order. */
  path?: string[];
  body?: unknown;
  file?: boolean;
}
interface Row {
  make?: (w: MatrixWorld, who: Visitor) => Promise<Knock> | Knock;
  /** Another account's contact finds nothing here. */
  owned?: boolean;
  /** Only administrators among operators. */
  admin?: boolean;
  /** Answer to a right call, when it is not the first success the document names. */
  right?: number;
}

const TEXT = { department: 'technical', subject: 'PEC', body: 'Non va.' };
const path = async (...ids: (string | Promise<string>)[]): Promise<Knock> => ({
  path: await Promise.all(ids.map(async (id) => id)),
});
const ticketOf = async (
  w: MatrixWorld,
  values: Parameters<MatrixWorld['tickets']['ticket']>[1] = {},
): Promise<{ id: string; number: string; messageId: string }> => w.tickets.ticket(w.contact, values);
const ofTicket =
  (body: unknown, key: 'id' | 'number' = 'id') =>
  async (w: MatrixWorld): Promise<Knock> => ({ path: [(await ticketOf(w))[key]], body });

const customer: Record<string, Row> = {
  'GET /api/v1/customer/attachments/{id}': { owned: true, make: (w) => path(w.file()) },
  'GET /api/v1/customer/contacts': {},
  'POST /api/v1/customer/contacts/{id}/addresses': {
    owned: true,
    make: (w) => ({ path: [w.contact.id], body: { address: `${newId()}@cliente.example` } }),
  },
  'DELETE /api/v1/customer/contacts/{id}/addresses/{addressId}': {
    owned: true,
    make: (w) => path(w.contact.id, w.address()),
  },
  'DELETE /api/v1/customer/session': {},
  'GET /api/v1/customer/session': {},
  'PATCH /api/v1/customer/session': { make: () => ({ body: { language: 'it' } }) },
  'GET /api/v1/customer/sessions': {},
  'DELETE /api/v1/customer/sessions/{id}': { owned: true, make: (w, who) => path(w.session(who)) },
  'GET /api/v1/customer/tickets': {},
  'POST /api/v1/customer/tickets': { make: () => ({ body: TEXT }) },
  'GET /api/v1/customer/tickets/{number}': { owned: true, make: ofTicket(undefined, 'number') },
  'POST /api/v1/customer/tickets/{number}/close': { owned: true, make: ofTicket({}, 'number') },
  'POST /api/v1/customer/tickets/{number}/messages': { owned: true, make: ofTicket({ body: 'Ancora.' }, 'number') },
  'POST /api/v1/customer/tickets/{number}/reopen': {
    owned: true,
    make: async (w) => path((await ticketOf(w, { status: 'closed', closedAt: w.desk.clock.now() })).number),
  },
  'GET /api/v1/customer/tickets/counts': {},
  'POST /api/v1/customer/uploads': { make: () => ({ file: true }) },
  'DELETE /api/v1/customer/uploads/{id}': { owned: true, make: (w, who) => path(w.upload(who)) },
};

const operatorTickets: Record<string, Row> = {
  'GET /api/v1/operator/attachments/{id}': { make: (w) => path(w.file()) },
  'GET /api/v1/operator/tickets': {},
  'POST /api/v1/operator/tickets': { make: (w) => ({ body: { ...TEXT, contactId: w.contact.id } }) },
  'GET /api/v1/operator/tickets/{id}': { make: ofTicket(undefined) },
  'POST /api/v1/operator/tickets/{id}/assignee': {
    make: async (w) => ({ path: [(await ticketOf(w)).id], body: { operatorId: w.operator.id } }),
  },
  'POST /api/v1/operator/tickets/{id}/department': { make: ofTicket({ department: 'commercial' }) },
  'POST /api/v1/operator/tickets/{id}/messages': {
    make: async (w) => {
      const { id, messageId } = await ticketOf(w);
      return { path: [id], body: { body: 'Fatto.', lastSeenMessageId: messageId } };
    },
  },
  'POST /api/v1/operator/tickets/{id}/notes': { make: ofTicket({ body: 'Vedi sopra.' }) },
  'POST /api/v1/operator/tickets/{id}/status': { make: ofTicket({ status: 'waiting' }) },
  'GET /api/v1/operator/tickets/counts': {},
  'POST /api/v1/operator/uploads': { make: () => ({ file: true }) },
  'DELETE /api/v1/operator/uploads/{id}': { make: (w, who) => path(w.upload(who)) },
  'GET /api/v1/operator/verifications': {},
  'GET /api/v1/operator/verifications/{id}': { make: async (w) => path((await w.tickets.held()).id) },
  'POST /api/v1/operator/verifications/{id}/approve': {
    make: async (w) => ({
      path: [(await w.tickets.held()).id],
      body: {
        ...{ customerId: w.contact.customerId, contactId: w.contact.id, addAddress: false },
        ...{ method: 'operator-judgement', reason: 'Richiamata' },
      },
    }),
  },
  'POST /api/v1/operator/verifications/{id}/reject': {
    make: async (w) => ({ path: [(await w.tickets.held()).id], body: { reason: 'Non è lei' } }),
  },
};

const newContact = () => ({ name: 'Elena Conti', address: `${newId()}@cliente.example`, invite: false });
const operatorAccounts: Record<string, Row> = {
  'DELETE /api/v1/operator/contacts/{id}': { make: (w) => path(w.colleague()) },
  'PATCH /api/v1/operator/contacts/{id}': { make: (w) => ({ path: [w.contact.id], body: { language: 'it' } }) },
  'POST /api/v1/operator/contacts/{id}/addresses': {
    make: (w) => ({ path: [w.contact.id], body: { address: `${newId()}@cliente.example` } }),
  },
  'DELETE /api/v1/operator/contacts/{id}/addresses/{addressId}': { make: (w) => path(w.contact.id, w.address()) },
  'POST /api/v1/operator/contacts/{id}/invitation': { make: (w) => path(w.contact.id) },
  'GET /api/v1/operator/customers': {},
  'POST /api/v1/operator/customers': {
    make: () => ({ body: { kind: 'company', name: 'Nuova S.r.l.', mainContact: newContact() } }),
  },
  'GET /api/v1/operator/customers/{id}': { make: (w) => path(w.contact.customerId) },
  'PATCH /api/v1/operator/customers/{id}': {
    make: (w) => ({ path: [w.contact.customerId], body: { name: 'Altro nome S.r.l.' } }),
  },
  'POST /api/v1/operator/customers/{id}/contacts': {
    make: (w) => ({ path: [w.contact.customerId], body: newContact() }),
  },
};

const operatorDesk: Record<string, Row> = {
  'GET /api/v1/operator/incoming-mails': {},
  'GET /api/v1/operator/incoming-mails/{id}/raw': { make: (w) => path(w.incomingMail()) },
  'POST /api/v1/operator/incoming-mails/{id}/retry': { make: (w) => path(w.incomingMail()) },
  'GET /api/v1/operator/operators': {},
  'POST /api/v1/operator/operators': {
    admin: true,
    make: () => ({ body: { name: 'Sara Neri', address: `${newId()}@tunda.example`, isAdmin: false } }),
  },
  'PATCH /api/v1/operator/operators/{id}': {
    admin: true,
    make: async (w) => ({ path: [(await w.desk.given.operator()).id], body: { name: 'Sara Neri' } }),
  },
  'GET /api/v1/operator/outgoing-mails': {},
  'POST /api/v1/operator/outgoing-mails/{id}/retry': { make: (w) => path(w.outgoingMail()) },
  'DELETE /api/v1/operator/session': {},
  'GET /api/v1/operator/session': {},
  'PATCH /api/v1/operator/session': { make: () => ({ body: { language: 'it' } }) },
  'GET /api/v1/operator/sessions': {},
  'DELETE /api/v1/operator/sessions/{id}': { make: (w, who) => path(w.session(who)) },
  'GET /api/v1/operator/tokens': { admin: true },
  'POST /api/v1/operator/tokens': {
    admin: true,
    make: () => ({ body: { name: 'Pannello', scopes: ['assess'], expiresInDays: 1 } }),
  },
  'DELETE /api/v1/operator/tokens/{id}': { admin: true, make: (w) => path(w.tokenRow()) },
};

const logInOf = (who: 'contact' | 'operator') => (w: MatrixWorld) => ({
  body: { address: w[who].address, password: PASSWORD },
});
const everybody: Record<string, Row> = {
  'GET /api/health/live': {},
  // no workers run in this test, and it says so
  'GET /api/health/ready': { right: 503 },
  'GET /api/v1/desk': {},
  'POST /api/v1/customer/session': { make: logInOf('contact') },
  'POST /api/v1/operator/session': { make: logInOf('operator') },
  'POST /api/v1/password': {
    make: async (w) => ({ body: { token: await w.passwordSecret(), password: 'cinque barche viola' } }),
  },
  'POST /api/v1/password-links': {
    make: () => ({ body: { address: `${newId()}@cliente.example`, area: 'customer' } }),
  },
  'POST /api/v1/requests/assess': { make: () => ({ body: { subject: 'PEC', body: 'Non va.' } }) },
};

/** One row for each operation of the document: a route without one fails below. */
const ROWS: Record<string, Row> = {
  ...customer,
  ...operatorTickets,
  ...operatorAccounts,
  ...operatorDesk,
  ...everybody,
};

interface Operation {
  name: string;
  method: Method;
  path: string;
  right: number;
  areas: { customer: boolean; operator: boolean; scope: TokenScope | undefined; public: boolean };
}

let desk: TestDesk;
let world: MatrixWorld;
let operations: Operation[];
const cookies = new Map<Visitor, string>();

beforeAll(async () => {
  desk = await testDesk();
  world = await MatrixWorld.make(desk);
  type Documented = { security: Record<string, TokenScope[]>[]; responses: Record<string, unknown> };
  type Document = { paths: Record<string, Record<string, Documented>> };
  const { body } = await desk.call<Document>('GET', '/api/openapi.json');
  operations = Object.entries(body.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, { security, responses }]): Operation => {
      const doors = Object.assign({}, ...security) as Record<string, TokenScope[] | undefined>;
      return {
        name: `${method.toUpperCase()} ${address}`,
        method: method.toUpperCase() as Method,
        path: address,
        right: Number(Object.keys(responses).find((status) => status.startsWith('2'))),
        areas: {
          customer: doors.customerSession !== undefined,
          operator: doors.operatorSession !== undefined,
          scope: doors.token?.[0],
          public: security.length === 0,
        },
      };
    }),
  );
});
afterAll(() => desk.close());

/** What each visitor must get, from the doors the document declares and the row's word on owners and administrators. */
function expected({ areas, ...operation }: Operation, row: Row, who: Visitor): number {
  const right = row.right ?? operation.right;
  if (areas.public) return right;
  const answers: Record<Visitor, number> = {
    nobody: 401,
    contact: areas.customer ? right : 401,
    stranger: areas.customer ? (row.owned ? 404 : right) : 401,
    operator: areas.operator ? (row.admin ? 403 : right) : 401,
    admin: areas.operator ? right : 401,
    token: areas.scope ? right : 403,
    'token-without-scope': 403,
  };
  return answers[who];
}

async function asVisitor(who: Visitor, scope: TokenScope | undefined): Promise<CallOptions> {
  if (who === 'nobody') return {};
  if (who === 'token') return { token: await desk.given.token([scope ?? 'tickets:read']) };
  if (who === 'token-without-scope')
    return { token: await desk.given.token([scope === 'assess' ? 'tickets:read' : 'assess']) };
  if (!cookies.has(who)) cookies.set(who, await world.logIn(who));
  return { cookie: cookies.get(who) ?? '' };
}

async function knock(operation: Operation, row: Row, who: Visitor): Promise<number> {
  const { path: ids = [], body, file } = (await row.make?.(world, who)) ?? {};
  const left = [...ids];
  const address = operation.path.replace(/\{\w+\}/g, () => left.shift() ?? newId());
  const as = await asVisitor(who, operation.areas.scope);
  const sent = file ? multipart('a.txt', 'ciao') : body === undefined ? {} : { body };
  const { status } = await desk.call(operation.method, address, { ...as, ...sent });
  // whoever logged out, or in again, needs a new cookie
  if (operation.path.endsWith('/session')) cookies.clear();
  return status;
}

const VISITORS: Visitor[] = ['nobody', 'contact', 'stranger', 'operator', 'admin', 'token', 'token-without-scope'];

describe('route by visitor by owner', () => {
  test('every operation of the document has its row, and no row is left over', () => {
    expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(ROWS).toSorted());
  });

  test.each(VISITORS)(
    '%s',
    async (who) => {
      const got: string[] = [];
      const wanted: string[] = [];
      for (const operation of operations) {
        const row = ROWS[operation.name] ?? {};
        got.push(`${operation.name}: ${await knock(operation, row, who)}`);
        wanted.push(`${operation.name}: ${expected(operation, row, who)}`);
      }
      expect(got).toEqual(wanted);
    },
    60_000,
  );
});
