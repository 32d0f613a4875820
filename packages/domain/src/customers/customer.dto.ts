import { IsDateString, IsIn, IsInt, IsString, IsUUID, MaxLength } from 'class-validator';
import { ContactView, CreateContactDto } from '../contacts/contact.dto.js';
import { Nested } from '../shared/nested.js';
import { NotBlank, OneLine } from '../shared/not-blank.js';
import { Nullable, Optional } from '../shared/optional.js';
import { PageDto } from '../shared/page.dto.js';
import { CUSTOMER_KINDS, type CustomerKind } from './customer.js';

export const CUSTOMER_NAME_MAX = 200;
export const EXTERNAL_ID_MAX = 100;

/** A new account, always with its main contact. */
export class CreateCustomerDto {
  @IsIn(CUSTOMER_KINDS)
  kind!: CustomerKind;

  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(CUSTOMER_NAME_MAX)
  name!: string;

  /** Key of the account in the billing system. */
  @Optional()
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(EXTERNAL_ID_MAX)
  externalId?: string;

  @Nested(() => CreateContactDto)
  mainContact!: CreateContactDto;
}

export class ChangeCustomerDto {
  @Optional()
  @IsIn(CUSTOMER_KINDS)
  kind?: CustomerKind;

  @Optional()
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(CUSTOMER_NAME_MAX)
  name?: string;

  /** An empty text takes it away. */
  @Optional()
  @IsString()
  @OneLine()
  @MaxLength(EXTERNAL_ID_MAX)
  externalId?: string;
}

export class ListCustomersDto extends PageDto {
  /** Part of a name, an address, or the external id. */
  @Optional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class CustomerRowView {
  @IsUUID()
  id!: string;

  @IsIn(CUSTOMER_KINDS)
  kind!: CustomerKind;

  @IsString()
  name!: string;

  @Nullable()
  @IsString()
  externalId!: string | null;

  @IsString()
  mainContactName!: string;

  @IsString()
  mainContactAddress!: string;

  @IsDateString()
  createdAt!: string;
}

export class CustomerPageView {
  @Nested(() => CustomerRowView, { each: true })
  items!: CustomerRowView[];

  @Nullable()
  @IsString()
  nextCursor!: string | null;
}

/** An account with its contacts. */
export class CustomerView {
  @IsUUID()
  id!: string;

  @IsIn(CUSTOMER_KINDS)
  kind!: CustomerKind;

  @IsString()
  name!: string;

  @Nullable()
  @IsString()
  externalId!: string | null;

  @IsDateString()
  createdAt!: string;

  @Nested(() => ContactView, { each: true })
  contacts!: ContactView[];

  /** Tickets that are not over. */
  @IsInt()
  liveTickets!: number;
}
