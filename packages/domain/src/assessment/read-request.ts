import { addTo, emptyTally, type Tally } from './tally.js';
import { readField, type FieldText } from './field-text.js';
import { unitsOf, type Unit } from './unit.js';

/** A request, read: what every judgement starts from. */
export interface ReadRequest {
  readonly subject: FieldText;
  readonly body: FieldText;
  /** The parts that can be matters; those of the subject when the body says nothing. */
  readonly units: readonly Unit[];
  readonly subjectTally: Tally;
  /** What quoted and forwarded mails hold: they may name the thing. */
  readonly quotedTally: Tally;
}

export function readRequest(subjectText: string, bodyText: string): ReadRequest {
  const subject = readField('subject', subjectText);
  const body = readField('body', bodyText);
  const subjectTally = emptyTally();
  addTo(subjectTally, subject, 0, subject.tokens.length);
  const bodyUnits = unitsOf(body);
  return {
    subject,
    body,
    units: bodyUnits.length > 0 ? bodyUnits : unitsOf(subject),
    subjectTally,
    quotedTally: tallyOfQuoted(body),
  };
}

function tallyOfQuoted(text: FieldText): Tally {
  const tally = emptyTally();
  let from = 0;
  for (let at = 0; at <= text.tokens.length; at++) {
    if (at < text.tokens.length && text.zones[at] === text.zones[from]) continue;
    if (text.zones[from] === 'quoted') addTo(tally, text, from, at);
    from = at;
  }
  return tally;
}
