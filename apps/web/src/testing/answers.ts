import { PROBLEM_CODES, type FieldProblemView, type ProblemCode, type ProblemView } from '@tunda/domain';

/** One call as it reached the stand-in. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers: Headers;
}

type Answer = (call: Call, part: string) => Response | object | undefined | Promise<Response | object | undefined>;

/** A refused call as the API writes it. */
export function problem(status: number, code: ProblemCode, more: Partial<ProblemView> = {}): Response {
  const view = {
    type: `/problems/${code}`,
    title: PROBLEM_CODES[code],
    status,
    instance: 'urn:request:test',
    code,
    ...more,
  };
  return new Response(JSON.stringify(view), { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/** 422 for these fields. */
export const invalid = (...errors: FieldProblemView[]): Response => problem(422, 'invalid-input', { errors });

/** What answers in place of the API: `fetch` of the page under test. */
export interface Answers {
  /** `answers.on<CustomerTicketView>('GET /customer/tickets/:number', () => ticket)`; the last one for a route counts. */
  on: <View extends object | undefined>(
    route: string,
    answer: (call: Call, part: string) => View | Response | Promise<View | Response>,
  ) => void;
  /** All calls so far, oldest first. */
  calls: Call[];
  /** Cuts the connection, or mends it. */
  offline: (isOffline: boolean) => void;
}

function callOf(address: string, init: RequestInit = {}): Call {
  const url = new URL(address, window.location.origin);
  return {
    method: init.method ?? 'GET',
    path: url.pathname.replace('/api/v1', ''),
    query: url.searchParams,
    body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    headers: new Headers(init.headers),
  };
}

/** Answers by method and path below /api/v1; a `:part` in the path matches one part, given to the answer. A call nobody answers is 404. */
export function answers(): Answers {
  const routes: { method: string; path: RegExp; answer: Answer }[] = [];
  const calls: Call[] = [];
  let cut = false;
  globalThis.fetch = async (input, init) => {
    if (cut) throw new TypeError('Failed to fetch');
    const call = callOf(input instanceof Request ? input.url : String(input), init);
    calls.push(call);
    const route = routes.findLast(({ method, path }) => method === call.method && path.test(call.path));
    if (!route) return problem(404, 'not-found');
    const answer = await route.answer(call, route.path.exec(call.path)?.[1] ?? '');
    if (answer instanceof Response) return answer;
    return new Response(answer === undefined ? '' : JSON.stringify(answer), { status: 200 });
  };
  return {
    on: (route, answer) => {
      const [method = 'GET', path = ''] = route.split(' ');
      routes.push({ method, path: new RegExp(`^${path.replace(/:[a-z]+/gi, '([^/]+)')}$`), answer });
    },
    calls,
    offline: (isOffline) => {
      cut = isOffline;
    },
  };
}
