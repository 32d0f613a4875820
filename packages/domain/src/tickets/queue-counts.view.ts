import { IsIn, IsInt } from 'class-validator';
import { Nested } from '../shared/nested.js';
import { DEPARTMENTS, type Department } from './department.js';

/** How many tickets of a department stand in each live status. */
export class DepartmentCountsView {
  @IsIn(DEPARTMENTS)
  department!: Department;

  @IsInt()
  unverified!: number;

  @IsInt()
  open!: number;

  @IsInt()
  waiting!: number;

  @IsInt()
  resolved!: number;
}

export class QueueCountsView {
  @Nested(() => DepartmentCountsView, { each: true })
  departments!: DepartmentCountsView[];

  /** Open tickets assigned to whoever asks. */
  @IsInt()
  mine!: number;

  /** Requests waiting for verification. */
  @IsInt()
  verifications!: number;
}
