import { describe, expect, it } from '@jest/globals';
import { assessRequest } from './assess-request.js';
import { ASSESSED_MAX } from './assessment.js';

/** Texts that break careless pattern matching, by the piece that is repeated. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one word': 'fattura ',
  'one letter': 'a ',
  'no blanks': 'a',
  digits: '7',
  connectors: 'inoltre ',
  'openings of many phrases': 'non mi ci vi si ',
  brackets: '([{<',
  'bullet lines': '- vorrei la posta\n',
  newlines: '\n',
  'short lines': 'a\n',
  quotes: '"a ',
  'unclosed quotations': '«a',
  'quoted lines': '> a\n',
  'short sentences': 'Non va la posta. ',
  clauses: 'non va la posta, e rinnovate il dominio, ',
  addresses: 'info@tunda.it ',
  'at signs': 'a@',
  dots: 'a.',
  apostrophes: "l'",
  'combining accents': 'e\u0301',
  'accented words': 'è ',
  emoji: '😀',
  'invisible characters': '\u200b',
};

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** CPU milliseconds of the quickest of some runs: other processes on the machine do not count. */
function quickest(body: string, runs: number): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    assessRequest({ subject: '', body });
    best = Math.min(best, process.cpuUsage(before).user / 1000);
  }
  return best;
}

/** Below this, clocks and the compiler's warming up are measured rather than the engine. Milliseconds. */
const FLOOR = 5;

describe('time', () => {
  it.each(Object.entries(HOSTILE))('%s: ten times the text takes about ten times as long', (_name, piece) => {
    const small = quickest(repeated(piece, ASSESSED_MAX / 10), 3);
    let large = quickest(repeated(piece, ASSESSED_MAX), 2);
    // the collector of another moment counts as our own time: it does not come five times at once
    for (let i = 0; i < 5 && large > 15 * Math.max(small, FLOOR); i++)
      large = Math.min(large, quickest(repeated(piece, ASSESSED_MAX), 1));
    expect(large).toBeLessThanOrEqual(15 * Math.max(small, FLOOR));
  });

  it('longer texts are judged by their beginning', () => {
    const body = repeated('La posta non va. ', 3 * ASSESSED_MAX);
    for (const issue of assessRequest({ subject: '', body }).issues)
      for (const span of issue.spans) expect(span.end).toBeLessThanOrEqual(ASSESSED_MAX);
  });
});
