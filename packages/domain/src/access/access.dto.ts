import {
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
  Max,
} from 'class-validator';
import { IsAddress } from '../shared/email-address.js';
import { Nested } from '../shared/nested.js';
import { NotBlank, OneLine } from '../shared/not-blank.js';
import { Nullable } from '../shared/optional.js';

/** NIST SP 800-63B-4 3.1.1.2: at least 15 characters when a password stands alone; we ask 12 and refuse the commonest. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** The two places a person can log in to; each has a cookie of its own, so one browser can hold both. */
export const AREAS = ['customer', 'operator'] as const;
export type Area = (typeof AREAS)[number];

export class LogInDto {
  @IsAddress()
  address!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX)
  password!: string;
}

/** Asks for a link to set a new password. The answer is the same whether the address is known or not. */
export class RequestPasswordLinkDto {
  @IsAddress()
  address!: string;

  @IsIn(AREAS)
  area!: Area;
}

/** Sets a password with the single-use link that came by mail. Ends all other sessions. */
export class SetPasswordDto {
  /** The secret part of the link. */
  @IsString()
  @MinLength(20)
  @MaxLength(200)
  token!: string;

  @IsString()
  @MinLength(PASSWORD_MIN)
  @MaxLength(PASSWORD_MAX)
  password!: string;
}

/** Which log-in a password was set for. */
export class PasswordSetView {
  @IsIn(AREAS)
  area!: Area;
}

/** One log-in of the person who asks, on some device. */
export class SessionView {
  @IsUUID()
  id!: string;

  /** Browser and system in words, from the user agent. */
  @IsString()
  device!: string;

  @IsString()
  ip!: string;

  @IsDateString()
  createdAt!: string;

  @IsDateString()
  lastSeenAt!: string;

  /** The one this call came with. */
  @IsBoolean()
  current!: boolean;
}

export class SessionListView {
  @Nested(() => SessionView, { each: true })
  items!: SessionView[];
}

/** What a programme's token may do. */
export const TOKEN_SCOPES = ['tickets:read', 'tickets:write', 'customers:read', 'customers:write', 'assess'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
export const TOKEN_DAYS_MAX = 366;

/** An administrator makes a token for a programme of an integrator. */
export class CreateTokenDto {
  /** Which programme, on which machine. */
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(120)
  name!: string;

  @IsIn(TOKEN_SCOPES, { each: true })
  @ArrayMinSize(1)
  @ArrayUnique()
  scopes!: TokenScope[];

  /** Days until it ends, at most 366. */
  @IsInt()
  @Min(1)
  @Max(TOKEN_DAYS_MAX)
  expiresInDays!: number;
}

export class TokenView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @IsIn(TOKEN_SCOPES, { each: true })
  scopes!: TokenScope[];

  @IsDateString()
  createdAt!: string;

  @IsDateString()
  expiresAt!: string;

  @Nullable()
  @IsDateString()
  lastUsedAt!: string | null;

  @Nullable()
  @IsDateString()
  endedAt!: string | null;
}

export class TokenListView {
  @Nested(() => TokenView, { each: true })
  items!: TokenView[];
}

/** A new token: the only time its secret is shown. */
export class NewTokenView extends TokenView {
  /** Send it as `Authorization: Bearer <secret>`. */
  @IsString()
  secret!: string;
}
