import { Optional } from '@tunda/domain';
import { IsIn } from 'class-validator';

/** How a file is asked for. */
export class ShowFileDto {
  /** `1` shows png, jpeg, gif and webp in the page; every other file is downloaded all the same. */
  @Optional()
  @IsIn(['0', '1'])
  inline?: '0' | '1';
}
