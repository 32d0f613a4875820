import type { Language } from '@tunda/domain';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, i18n } from './i18n';

/** Where the desk and its customers are; screens show its time. */
export const ZONE = 'Europe/Rome';
const TAGS: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(TAGS[language], { timeZone: ZONE, ...options });
  formats.set(key, made);
  return made;
}

/** The calendar day in Rome as a number of days, so that days can be subtracted. */
function dayOf(date: Date): number {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(date).split('-').map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / 86_400_000;
}

/** "10:42" */
export function formatTime(date: Date, language = currentLanguage()): string {
  return format(language, { hour: '2-digit', minute: '2-digit' }).format(date);
}

/** "oggi, 10:42", "ieri, 18:05", "18 nov", "18 nov 2024"; tomorrow and later days read like past ones. */
export function formatMoment(date: Date, now: Date, language = currentLanguage()): string {
  const days = dayOf(now) - dayOf(date);
  const time = formatTime(date, language);
  if (days === 0) return i18n.t('time.today', { time, lng: language });
  if (days === 1) return i18n.t('time.yesterday', { time, lng: language });
  if (days === -1) return i18n.t('time.tomorrow', { time, lng: language });
  const year = (of: Date): string => format(language, { year: 'numeric' }).format(of);
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  if (year(date) !== year(now)) options.year = 'numeric';
  return format(language, options).format(date);
}

/** "18 nov, 10:42": as formatMoment, but always with the time. */
export function formatMomentWithTime(date: Date, now: Date, language = currentLanguage()): string {
  const short = formatMoment(date, now, language);
  const days = Math.abs(dayOf(now) - dayOf(date));
  return days <= 1 ? short : `${short}, ${formatTime(date, language)}`;
}

/** "mercoledì 18 novembre 2026 alle ore 10:42 CET": for hover and screen readers. */
export function formatFull(date: Date, language = currentLanguage()): string {
  return format(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(date);
}

const STEPS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** A span in its largest unit: 3 hours, 2 days; at least one minute. */
function span(milliseconds: number): [number, 'day' | 'hour' | 'minute'] {
  const seconds = Math.abs(milliseconds) / 1000;
  for (const [unit, length] of STEPS) if (seconds >= length) return [Math.floor(seconds / length), unit];
  return [0, 'minute'];
}

/** "2 ore", "3 giorni", "meno di un minuto". */
export function formatSpan(milliseconds: number, language = currentLanguage()): string {
  const [count, unit] = span(milliseconds);
  if (count === 0) return i18n.t('time.moment', { lng: language });
  return new Intl.NumberFormat(TAGS[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** "da 2 ore". */
export function formatSince(date: Date, now: Date, language = currentLanguage()): string {
  return i18n.t('time.since', { span: formatSpan(now.getTime() - date.getTime(), language), lng: language });
}

/** "2 ore fa", "adesso"; for what is to come "tra 2 giorni". */
export function formatAgo(date: Date, now: Date, language = currentLanguage()): string {
  const past = now.getTime() - date.getTime();
  const [count, unit] = span(past);
  if (count === 0) return i18n.t('time.now', { lng: language });
  return new Intl.RelativeTimeFormat(TAGS[language], { numeric: 'always' }).format(past > 0 ? -count : count, unit);
}

let now = new Date();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = new Date();
  timer ??= setInterval(() => {
    now = new Date();
    for (const tell of listeners) tell();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The time, told to all who ask every half minute: one clock for the whole screen. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

export interface Dates {
  moment: (iso: string) => string;
  momentWithTime: (iso: string) => string;
  full: (iso: string) => string;
  since: (iso: string) => string;
  ago: (iso: string) => string;
}

/** Dates in the language on screen, kept current. */
export function useDates(): Dates {
  const at = useNow();
  useTranslation();
  return {
    moment: (iso) => formatMoment(new Date(iso), at),
    momentWithTime: (iso) => formatMomentWithTime(new Date(iso), at),
    full: (iso) => formatFull(new Date(iso)),
    since: (iso) => formatSince(new Date(iso), at),
    ago: (iso) => formatAgo(new Date(iso), at),
  };
}
