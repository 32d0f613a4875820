import { IsBoolean, IsDateString, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsAddress } from '../shared/email-address.js';
import { NotBlank, OneLine } from '../shared/not-blank.js';
import { Nullable, Optional } from '../shared/optional.js';
import { Nested } from '../shared/nested.js';
import { LANGUAGES, type Language } from '../shared/language.js';

export const NAME_MAX = 120;

/** An administrator invites an operator; she gets a link to set her password. */
export class InviteOperatorDto {
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(NAME_MAX)
  name!: string;

  /** Her address: log-in and notifications. */
  @IsAddress()
  address!: string;

  @IsBoolean()
  isAdmin!: boolean;
}

export class ChangeOperatorDto {
  @Optional()
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(NAME_MAX)
  name?: string;

  @Optional()
  @IsBoolean()
  isAdmin?: boolean;

  /** True ends her sessions at once. */
  @Optional()
  @IsBoolean()
  disabled?: boolean;
}

/** An operator, as colleagues see her. */
export class OperatorView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @IsString()
  address!: string;

  @IsBoolean()
  isAdmin!: boolean;

  @Nullable()
  @IsDateString()
  disabledAt!: string | null;
}

export class OperatorListView {
  @Nested(() => OperatorView, { each: true })
  items!: OperatorView[];
}

/** The operator who is logged in. */
export class CurrentOperatorView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @IsString()
  address!: string;

  @IsBoolean()
  isAdmin!: boolean;

  @IsIn(LANGUAGES)
  language!: Language;

  /** True on a desk that shows demo data. */
  @IsBoolean()
  demo!: boolean;
}
