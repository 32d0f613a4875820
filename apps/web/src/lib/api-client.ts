import { PROBLEM_CODES, type ProblemCode, type ProblemView } from '@tunda/domain';
import { ApiProblem } from './problem';

const ROOT = '/api/v1';
/** A call without an answer for so long counts as lost. Milliseconds. */
const PATIENCE = 30_000;

export interface CallOptions {
  /** Query string; undefined and empty values are left out. */
  query?: object;
  signal?: AbortSignal;
  /** Makes a repeated unsafe call harmless: the same key gives the first answer again. */
  idempotencyKey?: string;
}

/** The calls of the API under `/api/v1`. Throws ApiProblem, or the abort of `signal`. */
export const api = {
  get: <T>(path: string, options?: CallOptions) => call<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: object, options?: CallOptions) => call<T>('POST', path, body, options),
  patch: <T>(path: string, body: object, options?: CallOptions) => call<T>('PATCH', path, body, options),
  delete: <T = void>(path: string, options?: CallOptions) => call<T>('DELETE', path, undefined, options),
};

/** The address of something under the API, for links and pictures. */
export function apiAddress(path: string, query: object = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    if (typeof value === 'string' ? value !== '' : typeof value === 'number' || typeof value === 'boolean') {
      words.set(name, String(value));
    }
  }
  return `${ROOT}${path}${words.size > 0 ? `?${words}` : ''}`;
}

async function call<T>(method: string, path: string, body?: object, options: CallOptions = {}): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE);
  const signal = options.signal ? AbortSignal.any([options.signal, patience]) : patience;
  try {
    const answer = await fetch(apiAddress(path, options.query), requestOf(method, signal, body, options));
    const text = await answer.text();
    if (!answer.ok) throw problemFrom(answer.status, text);
    return (text ? parsed(text) : undefined) as T;
  } catch (error) {
    if (error instanceof ApiProblem || options.signal?.aborted) throw error;
    throw new ApiProblem(patience.aborted ? 'timed-out' : 'offline', 0);
  }
}

function requestOf(method: string, signal: AbortSignal, body: object | undefined, options: CallOptions): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body) headers['Content-Type'] = 'application/json';
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  const request: RequestInit = { method, headers, signal, credentials: 'same-origin' };
  return body ? { ...request, body: JSON.stringify(body) } : request;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // a page of some proxy in place of our answer
    throw new ApiProblem('service-unavailable', 502);
  }
}

const BY_STATUS: Record<number, ProblemCode> = {
  401: 'not-logged-in',
  403: 'no-permission',
  404: 'not-found',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  422: 'invalid-input',
  429: 'too-many-requests',
  502: 'service-unavailable',
  503: 'service-unavailable',
  504: 'service-unavailable',
};

/** The problem in a refused answer, also when something between us and the API wrote it. */
export function problemFrom(status: number, text: string): ApiProblem {
  let view: Partial<ProblemView> = {};
  try {
    view = JSON.parse(text) as Partial<ProblemView>;
  } catch {
    // not ours: the status must do
  }
  const known = view.code !== undefined && Object.hasOwn(PROBLEM_CODES, view.code);
  return new ApiProblem(known && view.code ? view.code : (BY_STATUS[status] ?? 'internal-error'), status, view);
}

export interface UploadOptions {
  /** Share of the bytes that left, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends one file as multipart field `file`. XMLHttpRequest, because fetch tells no progress. */
export function upload<T>(path: string, file: File, { onProgress, signal }: UploadOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', apiAddress(path));
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status < 200 || request.status > 299) reject(problemFrom(request.status, request.responseText));
      else resolve(JSON.parse(request.responseText) as T);
    });
    request.addEventListener('error', () => reject(new ApiProblem('offline', 0)));
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
