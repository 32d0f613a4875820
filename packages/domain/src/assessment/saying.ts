import { MATTERS, type Concept } from './lexicon/concepts.js';
import { indexesOf } from './lexicon/lexicon.js';
import { hasAny, type Tally } from './tally.js';

/** Evidence that a part of the text reports or asks something by itself. */
export const SAYING: readonly Concept[] = [
  'brokenVaguely',
  'brokenExactly',
  'instruct',
  'politeAsk',
  'need',
  'wantToKnow',
  'howTo',
  'price',
  'quote',
  'verb',
  'errorWord',
];

/** Evidence that a person is only being polite, or tells of what is over. */
const POLITE: readonly Concept[] = ['thanks', 'closing', 'greeting', 'solved', 'introduces'];
const ASKING: readonly Concept[] = [
  'brokenVaguely',
  'brokenExactly',
  'instruct',
  'politeAsk',
  'need',
  'wantToKnow',
  'howTo',
  'price',
  'quote',
  'errorWord',
  'callMe',
  'helpMe',
];

const SAYING_AT = indexesOf(SAYING);
const POLITE_AT = indexesOf(POLITE);
const ASKING_AT = indexesOf(ASKING);
const MATTERS_AT = indexesOf(MATTERS);

/** True when a part reports or asks something: context, thanks and greetings do not. */
export function saysSomething(tally: Tally): boolean {
  return tally.questionMarks > 0 || hasAny(tally, SAYING_AT);
}

/** True when nothing is asked or reported here: polite words, an introduction, news of what is solved, or no thing of the trade at all. */
export function isIdle(tally: Tally): boolean {
  if (tally.questionMarks > 0) return false;
  let asking = 0;
  for (const index of ASKING_AT) asking += tally.concepts[index]!;
  if (asking > 1) return false;
  if (hasAny(tally, POLITE_AT)) return true;
  return asking === 0 && tally.names.size === 0 && !hasAny(tally, MATTERS_AT);
}
