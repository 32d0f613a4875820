import { DomainError } from '@tunda/domain';

/** Position of the last row of a page in an index: its sort time and its id. Opaque to callers. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at} ${cursor.id}`).toString('base64url');
}

/** Reads what writeCursor wrote; anything else is the caller's mistake, said as a 422. */
export function readCursor(text: string): Cursor {
  const [at = '', id = ''] = Buffer.from(text, 'base64url')
    .toString('utf8')
    .split(/ (?=[^ ]*$)/);
  if (!UUID.test(id) || at.includes('\0') || at.length > 200)
    throw new DomainError('invalid-input', 'invalid', 'The cursor is not one of ours');
  return { at, id };
}

/** Cuts a list that was read with one row more than wanted into a page. `at` is the sort value of a row, as PostgreSQL wrote it. */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  position: (row: Row) => Cursor,
): { rows: Row[]; nextCursor: string | null } {
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), nextCursor: rows.length > limit && last ? writeCursor(position(last)) : null };
}

const TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,6})?)([+-]\d\d(?::\d\d)?)$/;

/** A cursor whose sort value is a time as PostgreSQL writes it (`::text`, microseconds included). */
export function readTimeCursor(text: string): Cursor {
  const cursor = readCursor(text);
  const [, day, hour, zone = ''] = TIME.exec(cursor.at) ?? [];
  // 30 February has the right shape, and PostgreSQL would refuse it with an error of its own
  const day0 = new Date(`${day}T00:00:00Z`);
  const real = Number.isFinite(day0.getTime()) && day0.toISOString().startsWith(day ?? '-');
  if (!real || Number.isNaN(Date.parse(`${day}T${hour}${zone.length === 3 ? `${zone}:00` : zone}`)))
    throw new DomainError('invalid-input', 'invalid', 'The cursor is not one of ours');
  return cursor;
}
