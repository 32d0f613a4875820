import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import type { ProblemCode } from '@tunda/domain';

export const ANSWER = 'openapi:answer';
export const FILE_FIELD = 'openapi:file-field';

/** What the OpenAPI document says of an operation's answer, besides what its code already tells. */
export interface Answer {
  /** Null: an answer without a body (204), or bytes of `mediaType`. */
  view: Type | null;
  /** `application/json` when absent. */
  mediaType?: string;
  /** Headers of the answer and what they carry, e.g. `{ Location: 'Address of the new ticket' }`. */
  headers?: Readonly<Record<string, string>>;
  /** Codes this operation may refuse with, besides those every operation of its doors shares. */
  refuses?: readonly ProblemCode[];
}

/**
 * Names the answer of a route, for the document and for the status: `@Answers(CustomerTicketView)` is 200,
 * `@Answers(CustomerTicketView, { status: 201, headers: { Location: '…' } })`, `@Answers(null)` is 204,
 * `@Answers(null, { mediaType: 'application/octet-stream' })` sends bytes.
 * The summary of the operation is the first line of the method's comment, its description the rest.
 */
export function Answers(view: Type | null, options: Omit<Answer, 'view'> & { status?: number } = {}): MethodDecorator {
  const { status, ...rest } = options;
  const usual = view === null && rest.mediaType === undefined ? 204 : 200;
  const withStatus: MethodDecorator = (target, key, descriptor) => {
    const said: unknown = Reflect.getMetadata(HTTP_CODE_METADATA, descriptor.value as object);
    // an @HttpCode written below this decorator stays
    HttpCode(status ?? (typeof said === 'number' ? said : usual))(target, key, descriptor);
  };
  return applyDecorators(SetMetadata(ANSWER, { view, ...rest } satisfies Answer), withStatus);
}

/** The route takes one file as multipart/form-data, in this field. */
export const TakesFile = (field = 'file'): MethodDecorator => SetMetadata(FILE_FIELD, field);
