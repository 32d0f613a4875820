import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cutQuotes, visibleText } from '../src/mail/cut-quotes.js';

/**
 * How much longer a text four times as long takes, each the best of five: about 4 when the work is linear, about 16 when it is
 * quadratic. Work too short to measure counts as linear.
 */
function growth(work: (text: string) => unknown, text: string): number {
  const best = (size: number): number => {
    const part = text.slice(0, size);
    const times = Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      work(part);
      return process.cpuUsage(start).user / 1000;
    });
    return Math.max(Math.min(...times), 5);
  };
  // the compiler and the collector work beside us now and then, never every time
  return Math.min(...Array.from({ length: 3 }, () => best(text.length) / best(text.length / 4)));
}

describe('quoted answers', () => {
  const folder = path.resolve(import.meta.dirname, '../../../../shared/mail/italian-quotes');
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.expected.txt'))
        .map((name) => name.replace('.expected.txt', ''))
    : [];
  const tidy = (text: string): string =>
    text
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trim();
  if (names.length > 0)
    it.each(names)('Italian layout %s', (name) => {
      const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
      const expected = readFileSync(path.join(folder, `${name}.expected.txt`), 'utf8');
      expect(tidy(visibleText(text, cutQuotes(text)))).toBe(tidy(expected));
    });

  const answer = 'Grazie, funziona.\nMario\n\n';
  const quoted = '> Gentile cliente,\n> abbiamo riavviato.\n';
  it.each([
    ['Gmail', `Il giorno ven 20 nov 2026 alle ore 10:31 Assistenza <\nassistenza@tunda.it> ha scritto:\n\n${quoted}`],
    ['Apple', `Inviato da iPhone\n\n> Il giorno 20 nov 2026, alle ore 10:31, Assistenza ha scritto:\n> \n${quoted}`],
    [
      'Outlook',
      '________________________________\nDa: A <a@b.it>\nInviato: venerdì 20 novembre 2026\nA: M\nOggetto: x\n\nCiao',
    ],
    ['Outlook, old', '-----Messaggio originale-----\nDa: A\n\nCiao'],
    ['English', `On Fri, 20 Nov 2026 at 10:31, Support <a@b.it> wrote:\n${quoted}`],
    ['ours', `##- Scrivi sopra questa riga -##\n${quoted}`],
  ])('%s: folded right under the answer', (_, rest) => {
    const text = answer + rest;
    expect(visibleText(text, cutQuotes(text))).toBe(answer.trimEnd());
  });

  it.each([
    ['inline', `Il 20/11/2026 10:31, A ha scritto:\n> Quale sito?\nrossi.it\n> Da quando?\nda ieri\n`],
    ['under the quotation', `Ecco:\nIl 20/11/2026 10:31, A ha scritto:\n${quoted}\nGrazie, ora va.\n`],
    ['nothing above', `Il 20/11/2026 10:31, A ha scritto:\n${quoted}`],
    [
      'a forward',
      `Vi giro questo:\n---------- Forwarded message ---------\nDa: X <x@y.it>\nDate: 1\nSubject: z\n\nCiao\n`,
    ],
    ['an attribution without a date', `Ciao,\nil cliente mi ha scritto:\n"non va"\n`],
    ['two lines like headers', `Ciao\nDa: Roma\nA: Milano\nnon trovo il treno\n`],
  ])('%s: nothing is folded', (_, text) => {
    expect(cutQuotes(text)).toBeNull();
  });

  it('keeps the mail a person forwards', () => {
    const text = 'Guardate:\n\nDa: X <x@y.it>\nInviato: 20/11/2026\nA: M\nOggetto: z\n\nCiao\n';
    expect(cutQuotes(text, 'I: z')).toBeNull();
    expect(cutQuotes(text, 'R: z')).toBe(11);
  });

  it.each([
    ['On', 'On '.repeat(50_000)],
    ['Il giorno', 'Il giorno \n'.repeat(20_000)],
    ['dashes', '-'.repeat(200_000)],
    ['newlines', '\n'.repeat(200_000)],
    ['attributions', 'On Fri,\n2026 wrote\n'.repeat(20_000)],
    ['header lines', 'Da: x\nA: y\n\n'.repeat(30_000)],
    ['quote marks', '> '.repeat(100_000)],
    ['quoted lines', `ciao\nOn 1/1/2026 a wrote:\n${'> x\n'.repeat(60_000)}`],
  ])('linear on a lot of %s', (_, text) => {
    expect(growth(cutQuotes, text)).toBeLessThan(10);
  });
});
