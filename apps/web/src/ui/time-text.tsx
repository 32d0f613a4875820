import { useDates } from '../lib/dates';

interface TimeTextProps {
  /** ISO time. */
  at: string;
  /** `moment` "oggi, 10:42", "18 nov"; `moment-with-time` "18 nov, 10:42"; `since` "da 2 ore"; `ago` "2 ore fa". */
  as?: 'moment' | 'moment-with-time' | 'since' | 'ago';
}

/** A time as Italians say it; the whole date with its zone on hover and for machines. */
export function TimeText({ at, as = 'moment' }: TimeTextProps) {
  const dates = useDates();
  const said = { moment: dates.moment, 'moment-with-time': dates.momentWithTime, since: dates.since, ago: dates.ago }[
    as
  ];
  return (
    <time dateTime={at} title={dates.full(at)}>
      {said(at)}
    </time>
  );
}
