import { IsBoolean, IsDateString, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsAddress } from '../shared/email-address.js';
import { LANGUAGES, type Language } from '../shared/language.js';
import { Nested } from '../shared/nested.js';
import { NotBlank, OneLine } from '../shared/not-blank.js';
import { Nullable, Optional } from '../shared/optional.js';

export const CONTACT_NAME_MAX = 120;
export const SHARED_REASON_MAX = 300;

/** A new contact with her first address. */
export class CreateContactDto {
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(CONTACT_NAME_MAX)
  name!: string;

  /** Where she is written to, and her log-in. */
  @IsAddress()
  address!: string;

  @Optional()
  @IsIn(LANGUAGES)
  language?: Language;

  /** Default true. */
  @Optional()
  @IsBoolean()
  opensTickets?: boolean;

  /** Default false. */
  @Optional()
  @IsBoolean()
  seesAllTickets?: boolean;

  /** Default false. */
  @Optional()
  @IsBoolean()
  managesContacts?: boolean;

  /** Send her a link to set a password for the customer area. Default true. */
  @Optional()
  @IsBoolean()
  invite?: boolean;

  /** An operator's reason to register an address that stands on another account too. */
  @Optional()
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(SHARED_REASON_MAX)
  sharedReason?: string;
}

export class ChangeContactDto {
  @Optional()
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(CONTACT_NAME_MAX)
  name?: string;

  @Optional()
  @IsIn(LANGUAGES)
  language?: Language;

  @Optional()
  @IsBoolean()
  opensTickets?: boolean;

  @Optional()
  @IsBoolean()
  seesAllTickets?: boolean;

  @Optional()
  @IsBoolean()
  managesContacts?: boolean;

  /** True makes her the main contact; the former one becomes an additional contact. */
  @Optional()
  @IsBoolean()
  isMain?: boolean;
}

/** One more address a contact may write from. */
export class AddContactAddressDto {
  @IsAddress()
  address!: string;

  /** Only operators may give it: why the address may stand on two accounts. */
  @Optional()
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(SHARED_REASON_MAX)
  sharedReason?: string;
}

export class ContactAddressView {
  @IsUUID()
  id!: string;

  @IsString()
  address!: string;

  @IsBoolean()
  isPrimary!: boolean;

  /** True when the address stands on another account too: mail from it is always verified. */
  @IsBoolean()
  shared!: boolean;

  @IsDateString()
  createdAt!: string;
}

export class ContactView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @IsBoolean()
  isMain!: boolean;

  @IsBoolean()
  opensTickets!: boolean;

  @IsBoolean()
  seesAllTickets!: boolean;

  @IsBoolean()
  managesContacts!: boolean;

  @IsIn(LANGUAGES)
  language!: Language;

  @Nested(() => ContactAddressView, { each: true })
  addresses!: ContactAddressView[];
}

/** The contacts of the account one is logged in for. */
export class ContactListView {
  @Nested(() => ContactView, { each: true })
  items!: ContactView[];

  /** Whether the person who asks may change them. */
  @IsBoolean()
  canManage!: boolean;
}

/** The contact who is logged in. */
export class CurrentContactView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  /** Her log-in. */
  @IsString()
  address!: string;

  @IsUUID()
  customerId!: string;

  @IsString()
  customerName!: string;

  @IsBoolean()
  canOpenTickets!: boolean;

  @IsBoolean()
  seesAllTickets!: boolean;

  @IsBoolean()
  managesContacts!: boolean;

  @IsIn(LANGUAGES)
  language!: Language;

  @Nullable()
  @IsDateString()
  lastLoginAt!: string | null;
}

/** Language of the person who is logged in. */
export class ChangeLanguageDto {
  @IsIn(LANGUAGES)
  language!: Language;
}
