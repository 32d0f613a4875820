/** The three kinds of matter the service answers; a ticket belongs to exactly one. */
export const DEPARTMENTS = ['technical', 'administrative', 'commercial'] as const;
export type Department = (typeof DEPARTMENTS)[number];
