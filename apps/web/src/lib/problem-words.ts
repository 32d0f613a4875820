import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from './problem';

/** `t` of the namespace `problems`. */
export type ProblemWords = TFunction<'problems'>;

/** The sentence people read for a problem. */
export function problemSentence(problem: ApiProblem, t: ProblemWords): string {
  const seconds = Number(problem.details.retryAfterSeconds ?? 0);
  if (problem.code === 'too-many-requests' && seconds > 0) {
    return t('tooManyRequestsFor', { count: Math.ceil(seconds / 60) });
  }
  return t(`codes.${problem.code}`);
}

/** The sentence for a field that was refused. `limit` is the number of the constraint, `value` what stands in the field. */
export function fieldSentence(code: string, value: unknown, limit: number | undefined, t: ProblemWords): string {
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) return t('fields.required');
  const length = typeof value === 'string' ? value.length : Number(value);
  const words = { limit: limit ?? 0, length };
  const known = FIELD_CODES.find((field) => field === code);
  return known ? t(`fields.${known}`, words) : t('fields.other');
}

/** The constraints that have a sentence of their own; all others share a general one. */
const FIELD_CODES = [
  'isAddress',
  'notBlank',
  'oneLine',
  'plainText',
  'maxLength',
  'minLength',
  'isIn',
  'isUuid',
  'isInt',
  'isBoolean',
  'min',
  'max',
  'arrayMaxSize',
  'arrayMinSize',
  'arrayUnique',
  'isString',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** The sentence for a problem, in the language on screen. */
export function useProblemSentence(): (problem: ApiProblem) => string {
  const { t } = useTranslation('problems');
  return (problem) => problemSentence(problem, t);
}
