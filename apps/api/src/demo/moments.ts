import type { Moment } from './story.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const ROME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What the clocks in Italy show, as if it were UTC. */
function inRome(time: Date): Date {
  const parts = Object.fromEntries(ROME.formatToParts(time).map(({ type, value }) => [type, value]));
  return new Date(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
}

/** Midnight in Italy so many working days before `now` (1: the last one before today), as if it were UTC. */
function workday(workdaysAgo: number, now: Date): Date {
  let day = new Date(Math.floor(inRome(now).getTime() / DAY_MS) * DAY_MS);
  for (let left = workdaysAgo; left > 0;) {
    day = new Date(day.getTime() - DAY_MS);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day;
}

/** The instant a moment of a story stands for. */
export function instant(moment: Moment, now: Date): Date {
  if (typeof moment === 'number') return new Date(now.getTime() - moment * MINUTE_MS);
  const [hours = 0, minutes = 0] = moment[1].split(':').map(Number);
  const shown = new Date(workday(moment[0], now).getTime() + (hours * 60 + minutes) * MINUTE_MS);
  const shift = inRome(shown).getTime() - shown.getTime();
  return new Date(shown.getTime() - shift);
}

/** `{-3}` in a text: the date three working days ago, as Italians write it. */
export function withDates(text: string, now: Date): string {
  return text.replace(/\{-(\d+)\}/g, (_, days: string) =>
    workday(Number(days), now).toISOString().slice(0, 10).split('-').toReversed().join('/'),
  );
}
