import {
  ASSESSED_MAX,
  MISSING,
  RULE_VERSION,
  type Assessment,
  type AssessmentInput,
  type Issue,
  type Missing,
  type Span,
} from './assessment.js';
import { questionsFor } from './ask.js';
import { departmentOf } from './department.js';
import { detectLanguage } from './detect-language.js';
import { foundIn } from './found.js';
import { isNamed } from './features.js';
import { missingIn } from './judge-issue.js';
import { readRequest, type ReadRequest } from './read-request.js';
import { splitIssues } from './split-issues.js';
import { tallyOfIssue } from './issue-tally.js';
import type { Tally } from './tally.js';
import type { Unit } from './unit.js';

interface JudgedIssue extends Issue {
  readonly missing: readonly Missing[];
  readonly own: Tally;
}

/**
 * Judges a request before a person reads it: is anything missing, how many matters are there, whose are they, what to ask. Pure, the same
 * answer for the same text, in time proportional to its length. Texts beyond ASSESSED_MAX are judged by their beginning.
 */
export function assessRequest(input: AssessmentInput): Assessment {
  const read = readRequest(input.subject.slice(0, ASSESSED_MAX), input.body.slice(0, ASSESSED_MAX));
  const lang = input.lang ?? detectLanguage(read.subject.tokens, read.body.tokens);
  const issues = judgeIssues(input, read);
  const missing = MISSING.filter((slot) => issues.some((issue) => issue.missing.includes(slot)));
  return {
    ruleVersion: RULE_VERSION,
    lang,
    vague: missing.length > 0,
    missing,
    found: foundIn([read.subject, read.body]),
    questions: questionsFor(issues, read.subjectTally),
    issues: issues.map(({ department, spans, vague }) => ({ department, spans, vague })),
  };
}

function judgeIssues(input: AssessmentInput, read: ReadRequest): JudgedIssue[] {
  const groups = splitIssues(read.units, read.subjectTally);
  if (groups.length === 0) groups.push([]);
  const tallies = groups.map(tallyOfIssue);
  const named = tallies.map(isNamed);
  return groups.map((units, index) => {
    const own = tallies[index]!;
    const namedElsewhere = named.some((isOne, other) => isOne && other !== index);
    const missing = missingIn({ own, subject: read.subjectTally, quoted: read.quotedTally, namedElsewhere });
    const alone = groups.length === 1;
    const department =
      (alone ? input.department : undefined) ?? departmentOf(own, alone ? read.subjectTally : undefined);
    return { department, spans: spansOf(input, units), vague: missing.length > 0, missing, own };
  });
}

/** Neighbouring units are one span; an issue without words of its own is the whole text. */
function spansOf(input: AssessmentInput, units: readonly Unit[]): Span[] {
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) {
    const field = input.body.trim() === '' ? 'subject' : 'body';
    return [{ field, start: 0, end: Math.min(input[field].length, ASSESSED_MAX) }];
  }
  return [{ field: first.field, start: first.start, end: last.end }];
}
