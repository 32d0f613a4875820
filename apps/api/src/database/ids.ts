import { ticketNumberFrom } from '@tunda/domain';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Ids that grow with time, so that indexes stay compact and rows can be ordered by them. */
export const newId = (): string => v7();

/** A ticket number or contact code: 40 random bits (THREATS T25: numbers in sequence invite walking). */
export const newTicketNumber = (): string => ticketNumberFrom(randomBytes(5));
