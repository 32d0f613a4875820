import { IsBoolean, IsDateString, IsIn, IsObject, IsString, IsUUID, MaxLength } from 'class-validator';
import { Nested } from '../shared/nested.js';
import { NotBlank, OneLine } from '../shared/not-blank.js';
import { Nullable, Optional } from '../shared/optional.js';
import { PageDto } from '../shared/page.dto.js';
import type { Evidence } from '../trust/evidence.js';
import { TRUST_LEVELS, type TrustLevel } from '../trust/trust-level.js';
import {
  VERIFICATION_METHODS,
  VERIFICATION_STATES,
  type VerificationMethod,
  type VerificationState,
} from './verification.js';

export class ListVerificationsDto extends PageDto {
  /** Default `pending`. */
  @Optional()
  @IsIn(VERIFICATION_STATES)
  state?: VerificationState;
}

/** An operator made sure that the request comes from this contact. */
export class ApproveVerificationDto {
  /** The account it belongs to. */
  @IsUUID()
  customerId!: string;

  /** The contact of that account who wrote it. */
  @IsUUID()
  contactId!: string;

  /** Also register the address for this contact, so that the next mail is taken in at once. */
  @IsBoolean()
  addAddress!: boolean;

  /** How the operator made sure. */
  @IsIn(VERIFICATION_METHODS)
  method!: VerificationMethod;

  /** What was said or seen; kept for ever beside the decision. */
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(500)
  reason!: string;

  /** Needed when the address stands on another account and `addAddress` is true. */
  @Optional()
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(300)
  sharedReason?: string;
}

export class RejectVerificationDto {
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(500)
  reason!: string;
}

export class VerificationRowView {
  @IsUUID()
  id!: string;

  @IsIn(VERIFICATION_STATES)
  state!: VerificationState;

  @IsIn(TRUST_LEVELS)
  level!: TrustLevel;

  /** The address in From; what it proves stands in the evidence. */
  @IsString()
  claimedAddress!: string;

  /** The name in From: chosen by the sender, proves nothing. */
  @IsString()
  claimedName!: string;

  @IsString()
  subject!: string;

  @IsUUID()
  ticketId!: string;

  @IsDateString()
  createdAt!: string;

  @IsDateString()
  expiresAt!: string;
}

export class VerificationPageView {
  @Nested(() => VerificationRowView, { each: true })
  items!: VerificationRowView[];

  @Nullable()
  @IsString()
  nextCursor!: string | null;
}

/** Why an account is suggested for a held request. */
export const SUGGESTION_REASONS = [
  'address-registered',
  'same-domain',
  'same-name',
  'mentioned-ticket',
  'decided-before',
] as const;
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

/** An account the request may belong to. Names only: account data stay shut until somebody verifies. */
export class SuggestedCustomerView {
  @IsUUID()
  customerId!: string;

  @IsString()
  customerName!: string;

  @IsUUID()
  contactId!: string;

  @IsString()
  contactName!: string;

  @IsIn(SUGGESTION_REASONS, { each: true })
  reasons!: SuggestionReason[];
}

/** A held request with everything an operator needs to decide. */
export class VerificationView extends VerificationRowView {
  @IsString()
  ticketNumber!: string;

  /** What the sender wrote, plain text. */
  @IsString()
  body!: string;

  /** What is proven and what is not, see Evidence. */
  @IsObject()
  evidence!: Evidence;

  @Nested(() => SuggestedCustomerView, { each: true })
  suggestions!: SuggestedCustomerView[];

  /** Earlier requests from the same address and what became of them. */
  @Nested(() => VerificationRowView, { each: true })
  earlier!: VerificationRowView[];

  @Nullable()
  @IsDateString()
  decidedAt!: string | null;

  @Nullable()
  @IsString()
  decidedBy!: string | null;

  @Nullable()
  @IsIn(VERIFICATION_METHODS)
  method!: VerificationMethod | null;

  @Nullable()
  @IsString()
  reason!: string | null;
}
