/** What one mail may cost us. Whatever lies beyond stays in the raw mail, which is always kept (docs/mail.md). */
export const LIMITS = {
  /** Bytes of a whole mail; the listener answers 552 beyond. */
  mailBytes: 40 * 1024 * 1024,
  headerBytes: 256 * 1024,
  fieldBytes: 64 * 1024,
  fields: 1000,
  /** Lines of the header block: the signature library joins folded lines in quadratic time. */
  headerLines: 5000,
  /** Signatures handed to the library; each costs a look-up and a hash. */
  signatures: 5,
  /** Received fields; more is a loop. */
  received: 100,
  /** Message-IDs of In-Reply-To and References that are looked at, the last ones. */
  references: 50,
  attachments: 50,
  attachmentBytes: 25 * 1024 * 1024,
  attachmentsBytes: 35 * 1024 * 1024,
  /** UTF-16 units of HTML that is turned into text, and of text that is kept. */
  html: 2_000_000,
  text: 1_000_000,
  htmlDepth: 100,
  readMs: 15_000,
  authenticateMs: 15_000,
  /** Heap of a reading thread; a mail that needs more ends the thread, not the desk. */
  heapMb: 512,
  readers: 2,
  lookUps: 20,
  lookUpMs: 3_000,
} as const;
