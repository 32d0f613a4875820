import { QUESTIONS, type Missing, type Question, type QuestionId } from './assessment.js';
import { MISSING } from './assessment.js';
import { familyOf, type Family } from './family.js';
import { count, countKind, type Tally } from './tally.js';

/** More than this and people answer none. */
export const QUESTIONS_MAX = 3;

/** A question, and when it has been answered already. */
interface Asking {
  readonly id: QuestionId;
  readonly answered?: (own: Tally) => boolean;
}

const hasError = (own: Tally): boolean =>
  countKind(own, 'quote') > 0 || countKind(own, 'error') > 0 || count(own, 'errorWord') > 0;
const hasSince = (own: Tally): boolean => count(own, 'since') > 0 || countKind(own, 'date') > 0;
const hasProgram = (own: Tally): boolean => count(own, 'mailProgram') > 0 || count(own, 'device') > 0;

const MAIL_ERROR: Asking = { id: 'mail-error', answered: hasError };
const EXACT_ERROR: Asking = { id: 'exact-error', answered: hasError };
const SINCE: Asking = { id: 'since-when', answered: hasSince };
const REQUIREMENTS: Asking = { id: 'which-requirements' };
const WANTED: Asking = { id: 'what-wanted' };

/** What to ask for each family of things and each hole, the most useful first. A new question is a line here and its words in question-words. */
const ASKINGS: Readonly<Record<Family, Readonly<Record<Missing, readonly Asking[]>>>> = {
  mail: {
    object: [{ id: 'which-mailbox' }],
    symptom: [
      { id: 'mail-direction', answered: (own) => count(own, 'direction') > 0 },
      MAIL_ERROR,
      SINCE,
      { id: 'mail-program', answered: hasProgram },
    ],
    question: [WANTED],
    context: [SINCE, WANTED],
  },
  invoice: {
    object: [{ id: 'which-invoice' }],
    symptom: [{ id: 'invoice-problem' }, { id: 'invoice-expected' }],
    question: [{ id: 'invoice-problem' }, { id: 'invoice-expected' }],
    context: [{ id: 'invoice-expected' }],
  },
  site: {
    object: [{ id: 'which-site' }],
    symptom: [{ id: 'site-symptom' }, EXACT_ERROR, SINCE],
    question: [WANTED],
    context: [SINCE, { id: 'what-happens' }],
  },
  domain: {
    object: [{ id: 'which-domain' }],
    symptom: [{ id: 'what-happens' }, EXACT_ERROR, SINCE],
    question: [{ id: 'dns-values', answered: (own) => count(own, 'dns') === 0 }, WANTED],
    context: [WANTED],
  },
  sales: {
    object: [{ id: 'which-service' }],
    symptom: [WANTED, REQUIREMENTS],
    question: [WANTED, REQUIREMENTS],
    context: [REQUIREMENTS],
  },
  other: {
    object: [{ id: 'which-service' }],
    symptom: [{ id: 'what-happens' }, EXACT_ERROR, SINCE],
    question: [WANTED],
    context: [WANTED, SINCE],
  },
};

/** An issue as far as questions go. */
export interface AskedIssue {
  readonly missing: readonly Missing[];
  readonly own: Tally;
}

function askingsOf({ missing, own }: AskedIssue, subject: Tally): Question[] {
  const askings = ASKINGS[familyOf(own, subject)];
  return MISSING.filter((slot) => missing.includes(slot)).flatMap((slot) =>
    askings[slot]
      .filter(({ answered }) => !answered?.(own))
      .map(({ id }) => ({ id, missing: slot, choices: QUESTIONS[id] })),
  );
}

/** What to ask about all issues together: the first question of each before the second of any, none twice, at most three. */
export function questionsFor(issues: readonly AskedIssue[], subject: Tally): Question[] {
  const lists = issues.map((issue) => askingsOf(issue, subject));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const questions: Question[] = [];
  for (let rank = 0; rank < longest; rank++)
    for (const list of lists) {
      const question = list[rank];
      if (question && !questions.some(({ id }) => id === question.id)) questions.push(question);
    }
  return questions.slice(0, QUESTIONS_MAX);
}
