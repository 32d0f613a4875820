import { PROBLEM_CODES, type ProblemCode } from '@tunda/domain';

/** The status of each code, for the document. What is not listed is a conflict with how things stand: 409. */
const STATUS: Partial<Record<ProblemCode, number>> = {
  'malformed-request': 400,
  'not-logged-in': 401,
  'wrong-credentials': 401,
  'token-not-valid': 401,
  'no-permission': 403,
  'cross-site-request': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'payload-too-large': 413,
  'attachment-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-input': 422,
  'link-not-valid': 422,
  'password-too-weak': 422,
  'attachment-not-usable': 422,
  'attachment-empty': 422,
  'assignee-not-valid': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  'service-unavailable': 503,
};

export const statusOfCode = (code: ProblemCode): number => STATUS[code] ?? 409;
export const titleOfCode = (code: ProblemCode): string => PROBLEM_CODES[code];
