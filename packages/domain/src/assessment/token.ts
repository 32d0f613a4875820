/**
 * What a piece of text is by its form alone.
 * `word` letters; `number` digits, also with a unit; `domain` a host name or URL; `address` a mail address;
 * `mailbox` the first half of one ("info@"); `ip`; `code` letters with digits or a numbered document ("VM-6110", "2024/3381");
 * `error` an error code ("0x800CCC0E", "5.7.1"); `symbol` an identifier of programs ("ERR_TIMED_OUT", "config.php", "/wp-admin");
 * `date`, `time`, `money`; `quote` a quotation mark; `mark` other punctuation; `line` a line end.
 */
export const TOKEN_KINDS = [
  'word',
  'number',
  'domain',
  'address',
  'mailbox',
  'ip',
  'code',
  'error',
  'symbol',
  'date',
  'time',
  'money',
  'quote',
  'mark',
  'line',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Token {
  readonly kind: TokenKind;
  /** Folded for words; as written, in lower case, for the rest. Long ones are cut. */
  readonly text: string;
  /** UTF-16 offsets in the field the token came from. */
  readonly start: number;
  readonly end: number;
}
