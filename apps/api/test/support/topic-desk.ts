import { GivenTickets } from './given-tickets.js';
import { PASSWORD, type GivenContact, type GivenPerson } from './given.js';
import { testDesk, type Answer, type CallOptions, type TestDesk } from './test-desk.js';

type Method = Parameters<TestDesk['call']>[0];
/** Calls as one person. */
export type Caller = <T>(method: Method, address: string, options?: CallOptions) => Promise<Answer<T>>;

/** A desk with people of both sides, and calls made as them. */
export interface TopicDesk {
  desk: TestDesk;
  given: TestDesk['given'];
  tickets: GivenTickets;
  /** Calls as this contact. */
  asContact: (contact: GivenContact) => Promise<Caller>;
  asOperator: (operator: GivenPerson) => Promise<Caller>;
  /** Rows of the outbox by kind. */
  promises: (kind: string) => Promise<{ payload: Record<string, string>; subjectId: string; dedupeKey: string }[]>;
  audit: () => Promise<{ kind: string; actorName: string; subjectId: string; details: Record<string, string> }[]>;
}

export async function topicDesk(): Promise<TopicDesk> {
  const desk = await testDesk();
  const { dataSource } = desk.database;
  const caller =
    (cookie: string): Caller =>
    (method, address, options = {}) =>
      desk.call(method, address, { cookie, ...options });
  return {
    desk,
    given: desk.given,
    tickets: new GivenTickets(dataSource, desk.clock),
    asContact: async (contact) => caller(await desk.logIn('customer', contact.address, PASSWORD)),
    asOperator: async (operator) => caller(await desk.logIn('operator', operator.address, PASSWORD)),
    promises: (kind) =>
      dataSource.query(`SELECT payload, "subjectId", "dedupeKey" FROM outbox_message WHERE kind = $1 ORDER BY id`, [
        kind,
      ]),
    audit: () => dataSource.query(`SELECT kind, "actorName", "subjectId", details FROM audit_event ORDER BY id`),
  };
}

/** A multipart body with one file, and its header. */
export function multipart(filename: string, bytes: Buffer | string, type = 'application/octet-stream'): CallOptions {
  const boundary = 'confine0123456789';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    raw: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** The statuses of answers that came in no order. */
export const statusesOf = (answers: readonly { status: number }[]): number[] =>
  answers.map(({ status }) => status).sort((a, b) => a - b);
