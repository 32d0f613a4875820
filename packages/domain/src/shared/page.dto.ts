import { IsString, Max, MaxLength, Min } from 'class-validator';
import { Optional } from './optional.js';
import { QueryNumber } from './query-number.js';

export const PAGE_DEFAULT = 50;
export const PAGE_MAX = 100;

/** Cursor paging: ask without a cursor, then repeat with the `nextCursor` of each answer until it is null. */
export class PageDto {
  /** Opaque; from `nextCursor` of the page before. */
  @Optional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  /** Rows wanted, 1 to 100; 50 when absent. */
  @Optional()
  @QueryNumber()
  @Min(1)
  @Max(PAGE_MAX)
  limit?: number;
}
