import { IsBoolean, IsString } from 'class-validator';
import { Nested } from './nested.js';
import { Nullable } from './optional.js';

/** A log-in of the demo; only a desk with demo data shows any. */
export class DemoLoginView {
  @IsString()
  area!: string;

  @IsString()
  name!: string;

  @IsString()
  address!: string;

  @IsString()
  password!: string;
}

/** What anybody may know of the desk before logging in. */
export class DeskView {
  /** Where requests by mail go. */
  @IsString()
  mailAddress!: string;

  @IsBoolean()
  demo!: boolean;

  @Nested(() => DemoLoginView, { each: true })
  demoLogins!: DemoLoginView[];

  @Nullable()
  @IsString()
  version!: string | null;
}

/** Something was done and there is nothing more to say. */
export class DoneView {
  @IsBoolean()
  done!: boolean;
}
