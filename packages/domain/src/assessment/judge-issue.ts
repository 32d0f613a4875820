import type { Missing } from './assessment.js';
import type { Features, Surroundings } from './features.js';
import { isBareFault, issueFeatures } from './features.js';
import { count } from './tally.js';
import { weigh } from './weigh.js';
import { OBJECT_WEIGHTS } from './weights/object.js';
import { SUBSTANCE_WEIGHTS } from './weights/substance.js';

/** One hole alone is reported above this; in logits. */
const MISSING_ABOVE = 0;
/** What the house rule decides without weighing; in logits. */
const CERTAIN = 6;
/** The chance that anything at all is missing above which the likelier hole is reported. */
const VAGUE_ABOVE = 0.45;

const chance = (logits: number): number => 1 / (1 + Math.exp(-logits));

/** What one issue lacks, in the order of MISSING; empty when an operator could begin. */
export function missingIn(surroundings: Surroundings): Missing[] {
  const features = issueFeatures(surroundings);
  const object = weigh(features, OBJECT_WEIGHTS);
  const substance = isBareFault(surroundings.own) ? CERTAIN : weigh(features, SUBSTANCE_WEIGHTS);
  const vague = 1 - (1 - chance(object)) * (1 - chance(substance)) > VAGUE_ABOVE;
  const missing: Missing[] = [];
  const lacking =
    substance > MISSING_ABOVE || substance > object ? substanceMissing(surroundings, features) : undefined;
  const unnamedFault = lacking === 'symptom' && features['anyNamed'] === undefined;
  if (vague && (object > MISSING_ABOVE || object >= substance || unnamedFault)) missing.push('object');
  if (vague && lacking) missing.push(lacking);
  return missing;
}

/** Whether a fault lacks its symptom, a wish its content, or a known wish its circumstances. */
function substanceMissing({ own, subject }: Surroundings, features: Features): Missing {
  const fault =
    count(own, 'brokenVaguely') +
    count(own, 'brokenExactly') +
    count(own, 'complaint') +
    count(own, 'since') +
    count(subject, 'brokenVaguely');
  if ((features['quote'] ?? 0) > 0) return 'context';
  const wish =
    count(own, 'infoOnly') +
    count(own, 'byReference') +
    count(own, 'callMe') +
    count(own, 'price') +
    count(own, 'plan') +
    count(own, 'purchase') +
    own.questionMarks;
  return fault >= wish && fault > 0 ? 'symptom' : wish > 0 ? 'question' : 'symptom';
}
