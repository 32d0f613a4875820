import { beforeAll, describe, expect, it } from '@jest/globals';
import { formatAgo, formatFull, formatMoment, formatMomentWithTime, formatSince } from './dates';
import { startI18n } from './i18n';
import { formatSize } from './sizes';

const NOW = new Date('2026-11-22T14:30:00Z');
const at = (iso: string): Date => new Date(iso);

beforeAll(() => startI18n('it'));

describe('dates as Italians read them', () => {
  it.each([
    ['2026-11-22T09:42:00Z', 'oggi, 10:42'],
    ['2026-11-21T17:05:00Z', 'ieri, 18:05'],
    ['2026-11-18T08:00:00Z', '18 nov'],
    ['2025-11-18T08:00:00Z', '18 nov 2025'],
    ['2026-11-23T07:00:00Z', 'domani, 08:00'],
  ])('%s is "%s"', (iso, said) => {
    expect(formatMoment(at(iso), NOW)).toBe(said);
  });

  it('counts days in Rome, not in Greenwich', () => {
    expect(formatMoment(at('2026-11-21T23:30:00Z'), NOW)).toBe('oggi, 00:30');
    expect(formatMoment(at('2026-07-14T22:30:00Z'), at('2026-07-15T10:00:00Z'))).toBe('oggi, 00:30');
  });

  it('adds the time to older days when asked', () => {
    expect(formatMomentWithTime(at('2026-11-18T08:00:00Z'), NOW)).toBe('18 nov, 09:00');
  });

  it('tells the whole date with its zone', () => {
    expect(formatFull(at('2026-11-18T09:42:00Z'))).toMatch(/^mercoledì 18 novembre 2026.+10:42 CET$/);
  });

  it('says how long something waits, and how long ago it was', () => {
    expect(formatSince(at('2026-11-22T12:10:00Z'), NOW)).toBe('da 2 ore');
    expect(formatSince(at('2026-11-22T14:29:40Z'), NOW)).toBe('da meno di un minuto');
    expect(formatAgo(at('2026-11-19T14:30:00Z'), NOW)).toBe('3 giorni fa');
    expect(formatAgo(at('2026-11-22T14:30:00Z'), NOW)).toBe('adesso');
  });

  it('gives sizes their unit', () => {
    expect(formatSize(0)).toMatch(/^0\sbyte$/);
    expect(formatSize(1_500_000)).toMatch(/^1,4\sMB$/);
    expect(formatSize(25 * 1024 * 1024)).toMatch(/^25\sMB$/);
  });
});
