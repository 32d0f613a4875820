import type { Words } from '../../lib/i18n';
import type { assessment as master } from '../it/assessment';

export const assessment: Words<typeof master> = {
  title: 'How clear the request is',
  intro: 'The more detail now, the fewer questions later.',
  light: {
    object: 'What it is about',
    symptom: 'What happens',
    question: 'What you need',
    context: 'The circumstances',
  },
  found: 'Present',
  missing: 'Still missing',
  clear: 'Everything is clear.',
  sendAnyway: 'Send anyway',
};
