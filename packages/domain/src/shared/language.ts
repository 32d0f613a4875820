export const LANGUAGES = ['it', 'en'] as const;
/** Language in which a person is written to. */
export type Language = (typeof LANGUAGES)[number];
