import { ArrayMaxSize, ArrayUnique, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { NotBlank, OneLine, PlainText } from '../shared/not-blank.js';
import { Optional } from '../shared/optional.js';
import { DEPARTMENTS, type Department } from './department.js';

export const SUBJECT_MAX = 150;
/** Characters of one message. A log excerpt of a thousand lines fits. */
export const BODY_MAX = 100_000;
export const ATTACHMENTS_MAX = 10;
/** Bytes of one file: what a mail of 35 MB can carry after base64. */
export const ATTACHMENT_BYTES_MAX = 25 * 1024 * 1024;

/** A customer opens a ticket. */
export class OpenTicketDto {
  /** Whose matter it is. */
  @IsIn(DEPARTMENTS)
  department!: Department;

  /** What it is about, in one line. */
  @IsString()
  @NotBlank()
  @OneLine()
  @MaxLength(SUBJECT_MAX)
  subject!: string;

  /** The request itself, plain text. */
  @IsString()
  @NotBlank()
  @PlainText()
  @MaxLength(BODY_MAX)
  body!: string;

  /** Files uploaded before, in the order they should appear. */
  @Optional()
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(ATTACHMENTS_MAX)
  attachmentIds?: string[];
}

/** The desk opens a ticket for a contact: an operator writes down a call, an integrator's programme files a request. */
export class OpenTicketForContactDto extends OpenTicketDto {
  /** The contact whose ticket it becomes. */
  @IsUUID()
  contactId!: string;
}
