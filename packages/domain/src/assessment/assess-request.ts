import { RULE_VERSION, type Assessment, type AssessmentInput } from './assessment.js';

export function assessRequest(input: AssessmentInput): Assessment {
  return {
    ruleVersion: RULE_VERSION,
    lang: input.lang ?? 'it',
    vague: false,
    missing: [],
    found: {},
    questions: [],
    issues: [
      {
        department: input.department ?? 'technical',
        spans: [{ field: 'body', start: 0, end: input.body.length }],
        vague: false,
      },
    ],
  };
}
