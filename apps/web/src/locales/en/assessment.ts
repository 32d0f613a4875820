import type { Words } from '../../lib/i18n';
import type { assessment as master } from '../it/assessment';

export const assessment: Words<typeof master> = {
  title: 'How clear the request is',
  intro: 'While you write we tell you what is missing. The more detail now, the fewer questions later.',
  light: {
    object: 'What it is about',
    symptom: 'What happens',
    question: 'What you need',
    context: 'The circumstances',
  },
  found: 'Present',
  missing: 'Still missing',
  clear: 'It is clear: ready to send.',
  enough: 'Thank you, that may do: send it whenever you like.',
  shortAnswer: 'Answer briefly here',
  addAnswer: 'Add to the text',
  added: 'Added to the text: {{sentence}}',
  skip: 'I do not know, skip',
  sendAnyway: 'Send anyway',
  send: 'Send the request',
  matters: {
    title: 'There seem to be {{count}} requests',
    why: 'One request per ticket reaches the right person at once. If they are the same matter, keep them together.',
    divide: 'Divide into {{count}} tickets',
    keep: 'Keep them together',
    step: 'Request {{step}} of {{count}}',
    stepText: 'Check this one and send it: then we go on to the next.',
    lastText: 'Check this one and send it: it is the last.',
    now: 'In this form',
    next: 'After this one',
    sent: 'Sent: {{number}}',
    stop: 'Stop here, this one is not needed',
    undo: 'Put everything back together',
  },
};
