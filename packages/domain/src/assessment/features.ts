import { CONCEPTS, MATTERS, type Concept } from './lexicon/concepts.js';
import { indexesOf } from './lexicon/lexicon.js';
import { count, countKind, hasAny, type Tally } from './tally.js';

/** Named evidence with its amount: what a weighing sums up. */
export type Features = Record<string, number>;

/** The first mention weighs most. */
const amount = (times: number): number => (times <= 0 ? 0 : times === 1 ? 1 : times < 4 ? 1.5 : 2);

/** Parts of a request that the judgement of one of its issues looks at. */
export interface Surroundings {
  readonly own: Tally;
  readonly subject: Tally;
  readonly quoted: Tally;
  /** True when another issue of the same request names its thing. */
  readonly namedElsewhere?: boolean;
}

const MATTERS_AT = indexesOf(MATTERS);
const KINDS = [
  'number',
  'domain',
  'address',
  'mailbox',
  'ip',
  'code',
  'error',
  'symbol',
  'date',
  'time',
  'money',
  'quote',
] as const;

function addTally(features: Features, prefix: string, tally: Tally): void {
  for (const [index, name] of CONCEPTS.entries()) {
    const times = tally.concepts[index]!;
    if (times > 0) features[`${prefix}${name}`] = amount(times);
  }
  for (const kind of KINDS) {
    const times = countKind(tally, kind);
    if (times > 0) features[`${prefix}#${kind}`] = amount(times);
  }
  if (tally.numbered > 0) features[`${prefix}#numbered`] = 1;
  if (tally.questionMarks > 0) features[`${prefix}#?`] = amount(tally.questionMarks);
}

/** Adds what holds, each with the amount 1. */
export function addFlags(features: Features, flags: Readonly<Record<string, boolean>>): void {
  for (const name in flags) if (flags[name]) features[name] = 1;
}

/** True when something is named that an operator can open. */
export function isNamed(tally: Tally): boolean {
  return tally.names.size > 0 || tally.numbered > 0;
}

/** What tells whether an issue can be worked on: its own words, and whether subject and quoted mail name its thing. */
export function issueFeatures({ own, subject, quoted, namedElsewhere }: Surroundings): Features {
  const features: Features = {};
  addTally(features, '', own);
  addTally(features, 's:', subject);
  const anyNamed = isNamed(own) || isNamed(subject) || isNamed(quoted);
  if (namedElsewhere) features[isNamed(own) ? 'bothNamed' : 'o:named'] = 1;
  addFlags(features, {
    named: isNamed(own),
    's:named': isNamed(subject),
    'q:named': isNamed(quoted),
    anyNamed,
    'q:error': countKind(quoted, 'error') > 0 || count(quoted, 'errorWord') > 0,
    short: own.words < 6,
    onlyVague: count(own, 'brokenVaguely') > 0 && count(own, 'brokenExactly') === 0,
    noSpecifics: specifics(own) === 0,
    bareFault: isBareFault(own),
    noValues: isOrderWithoutValues(own),
    noMatter: !hasAny(own, MATTERS_AT),
    definite: own.definite > 0,
    indefinite: own.indefinite > 0,
    generalQuestion: isGeneralQuestion(own),
  });
  features['words'] = Math.log2(1 + own.words) / 4;
  addUnnamed(features, own);
  return features;
}

const TECHNICAL: readonly Concept[] = [
  'mail',
  'mailProgram',
  'delivery',
  'certifiedMail',
  'site',
  'siteBuilder',
  'server',
  'hosting',
  'database',
  'backup',
  'ftp',
  'certificate',
  'dns',
  'domain',
  'program',
];
const OFFICE: readonly Concept[] = [
  'invoice',
  'payment',
  'refund',
  'balance',
  'renewal',
  'cancel',
  'owner',
  'suspension',
  'contract',
  'purchaseOrder',
];
const UNNAMED: Readonly<Record<string, readonly Concept[]>> = {
  fault: ['brokenVaguely', 'brokenExactly'],
  wish: ['instruct', 'need', 'politeAsk'],
  price: ['price', 'quote', 'feature', 'purchase'],
  question: ['howTo', 'wantToKnow'],
  technical: TECHNICAL,
  office: OFFICE,
  mine: ['mine'],
};

const SUBSTANCE: readonly Concept[] = [
  'brokenExactly',
  'errorWord',
  'wrongIn',
  'expected',
  'price',
  'howTo',
  'afterChange',
  'device',
];
/** A sentence or two. Words. */
const BARE_WORDS = 18;

/** "Doesn't work", "problems", "strange" and nothing else: the house rule says that alone these say nothing. */
export function isBareFault(own: Tally): boolean {
  return (
    count(own, 'brokenVaguely') > 0 &&
    own.words <= BARE_WORDS &&
    specifics(own) === 0 &&
    SUBSTANCE.every((name) => count(own, name) === 0)
  );
}

const DNS_FAULT: readonly Concept[] = ['brokenExactly', 'errorWord', 'howTo', 'expected', 'owner'];

/** "Change the DNS of x.it": records are to be changed, and no record or value stands there. */
export function isOrderWithoutValues(own: Tally): boolean {
  const orders = count(own, 'instruct') > 0 && own.words <= BARE_WORDS && own.questionMarks === 0;
  if (!orders || own.names.size > 1 || specifics(own) > 0) return false;
  return count(own, 'dns') > 0 && DNS_FAULT.every((name) => count(own, name) === 0);
}

const OWN_MATTER: readonly Concept[] = [
  'mine',
  'brokenVaguely',
  'brokenExactly',
  'errorWord',
  'instruct',
  'need',
  'since',
  'thing',
];

/** "Which port for IMAP?": a question with the same answer for every customer, about nobody's thing in particular. */
export function isGeneralQuestion(own: Tally): boolean {
  const asks = own.questionMarks > 0 && own.words <= 2 * BARE_WORDS;
  return (
    asks &&
    own.definite === 0 &&
    MATTERS.some((name) => count(own, name) > 0) &&
    OWN_MATTER.every((name) => count(own, name) === 0)
  );
}

/** What is said while nothing is named: a fault or a wish then lacks its object, a question about prices may not. */
function addUnnamed(features: Features, own: Tally): void {
  if (features['anyNamed'] !== undefined) return;
  const said = Object.keys(UNNAMED).filter((key) => UNNAMED[key]!.some((name) => count(own, name) > 0));
  if (own.definite > 0) said.push('definite');
  else if (own.indefinite > 0) said.push('indefinite');
  for (const key of said) features[`unnamed:${key}`] = 1;
  for (const thing of ['technical', 'office', 'definite', 'indefinite'])
    for (const act of ['fault', 'wish', 'price', 'question'])
      if (said.includes(thing) && said.includes(act)) features[`unnamed:${thing}&${act}`] = 1;
}

/** Figures, quotations, codes, dates: what a person only writes when being exact. */
export function specifics(tally: Tally): number {
  let sum = 0;
  for (const kind of ['number', 'error', 'symbol', 'date', 'time', 'money', 'quote', 'ip'] as const)
    sum += countKind(tally, kind);
  return sum;
}
