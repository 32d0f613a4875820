import type { ContactView } from '@tunda/domain';

/** The permissions of a contact, in the order of the screens. */
export const PERMISSIONS = ['opensTickets', 'seesAllTickets', 'managesContacts'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a contact may do; the main contact everything, whatever the boxes say. */
export const permissionsOf = (contact: ContactView): Permission[] =>
  PERMISSIONS.filter((permission) => contact.isMain || contact[permission]);
