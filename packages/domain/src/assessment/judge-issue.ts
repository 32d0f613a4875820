import type { Missing } from './assessment.js';
import type { Features, Surroundings } from './features.js';
import { isBareFault, isGeneralQuestion, isNamed, isOrderWithoutValues, issueFeatures } from './features.js';
import { count, type Tally } from './tally.js';
import { weigh } from './weigh.js';
import { OBJECT_WEIGHTS } from './weights/object.js';
import { SUBSTANCE_WEIGHTS } from './weights/substance.js';
import { SYMPTOM_WEIGHTS } from './weights/symptom.js';

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
  const object = objectScore(surroundings.own, features);
  const substance = isEmptyHanded(surroundings.own) ? CERTAIN : weigh(features, SUBSTANCE_WEIGHTS);
  const vague = 1 - (1 - chance(object)) * (1 - chance(substance)) > VAGUE_ABOVE;
  if (!vague) return [];
  const lacking =
    substance > MISSING_ABOVE || substance > object ? substanceMissing(surroundings, features) : undefined;
  const unnamedFault = lacking === 'symptom' && features['anyNamed'] === undefined;
  const lacksObject = object > MISSING_ABOVE || object >= substance || unnamedFault;
  return [...(lacksObject ? (['object'] as const) : []), ...(lacking ? [lacking] : [])];
}

/** What the house rule calls vague by itself. */
function isEmptyHanded(own: Tally): boolean {
  return isBareFault(own) || isOrderWithoutValues(own);
}

/** A doubt about the object counts only where the issue names nothing; a general question needs none. */
function objectScore(own: Tally, features: Features): number {
  if (isGeneralQuestion(own)) return -CERTAIN;
  const score = weigh(features, OBJECT_WEIGHTS);
  return isNamed(own) && score <= MISSING_ABOVE ? -CERTAIN : score;
}

/** Whether a fault lacks its symptom, a wish its content, or a quotation its circumstances. */
function substanceMissing({ own, subject }: Surroundings, features: Features): Missing {
  if (count(own, 'quote') > 0 && count(own, 'capacity') === 0) return 'context';
  if (isBareFault(own)) return 'symptom';
  if (isOrderWithoutValues(own)) return 'question';
  return weigh(features, SYMPTOM_WEIGHTS) > 0 || count(subject, 'brokenVaguely') > 0 ? 'symptom' : 'question';
}
