import type { Language } from '../shared/language.js';
import type { Department } from '../tickets/department.js';

/** Raised whenever the same text may be judged otherwise; stored beside every judgement. */
export const RULE_VERSION = 1;

/** Texts longer than this are judged by their beginning. Characters. */
export const ASSESSED_MAX = 100_000;

/** What a request can lack (see docs/assessment.md): the thing, what happens, what is wanted, the circumstances. */
export const MISSING = ['object', 'symptom', 'question', 'context'] as const;
export type Missing = (typeof MISSING)[number];

/** A piece of the text as the person wrote it. */
export interface Span {
  readonly field: 'subject' | 'body';
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Something to ask, concrete to the matter. `id` names a question of the catalogue (locale files hold its words and the
 * sentence that an answer becomes); `missing` says which hole it fills.
 */
export interface Question {
  readonly id: QuestionId;
  readonly missing: Missing;
  /** Answers offered as one tap; ids of the catalogue. Empty when the answer must be written. */
  readonly choices: readonly string[];
}

/** The catalogue of questions and of the answers each offers. Words are in the locale files, typed by this table. */
export const QUESTIONS = {
  'which-mailbox': [],
  'mail-direction': ['sending', 'receiving', 'both'],
  'mail-error': ['no-error'],
  'mail-program': ['outlook', 'thunderbird', 'apple-mail', 'phone', 'webmail'],
  'since-when': ['today', 'yesterday', 'some-days'],
  'which-invoice': [],
  'invoice-problem': ['wrong-amount', 'already-paid', 'not-received', 'wrong-data'],
  'invoice-expected': [],
  'which-site': [],
  'site-symptom': ['not-reachable', 'error-page', 'slow', 'wrong-content'],
  'which-domain': [],
  'dns-values': [],
  'which-service': [],
  'what-happens': [],
  'exact-error': ['no-error'],
  'what-wanted': [],
  'which-requirements': [],
} as const satisfies Record<string, readonly string[]>;
export type QuestionId = keyof typeof QUESTIONS;

/** One matter within a request. */
export interface Issue {
  readonly department: Department;
  /** The sentences or clauses that speak of it, in order. */
  readonly spans: readonly Span[];
  readonly vague: boolean;
}

/** What is known besides the text. */
export interface AssessmentInput {
  readonly subject: string;
  readonly body: string;
  /** Found in the text when absent. */
  readonly lang?: Language;
  /** Chosen by the person, if any. */
  readonly department?: Department;
}

/** The judgement on a request: advice, never a lock. */
export interface Assessment {
  readonly ruleVersion: number;
  readonly lang: Language;
  readonly vague: boolean;
  /** In the order of MISSING; empty when clear. */
  readonly missing: readonly Missing[];
  /** What was found, so that the person sees why. */
  readonly found: Readonly<Partial<Record<Missing, readonly Span[]>>>;
  /** At most three, the most useful first. */
  readonly questions: readonly Question[];
  /** At least one; two or more when the request holds several matters. */
  readonly issues: readonly Issue[];
}

/** Characters of a span. */
export function spanText(input: Pick<AssessmentInput, 'subject' | 'body'>, span: Span): string {
  return input[span.field].slice(span.start, span.end);
}
