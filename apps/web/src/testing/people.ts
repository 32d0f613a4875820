import type { CurrentContactView, CurrentOperatorView, DeskView } from '@tunda/domain';

/** Who is logged in, in tests of the customer area. */
export const aContact = (changes: Partial<CurrentContactView> = {}): CurrentContactView => ({
  id: '0192a000-0000-7000-8000-000000000001',
  name: 'Maria Grazia Bianchi',
  address: 'maria@officinabianchi.it',
  customerId: '0192a000-0000-7000-8000-000000000002',
  customerName: 'Officina Bianchi S.r.l.',
  canOpenTickets: true,
  seesAllTickets: true,
  managesContacts: true,
  language: 'it',
  lastLoginAt: null,
  ...changes,
});

/** Who is logged in, in tests of the operators' part. */
export const anOperator = (changes: Partial<CurrentOperatorView> = {}): CurrentOperatorView => ({
  id: '0192a000-0000-7000-8000-000000000003',
  name: 'Luca Ferri',
  address: 'luca@tunda.it',
  isAdmin: true,
  language: 'it',
  demo: false,
  ...changes,
});

/** The desk as anybody sees it. */
export const aDesk = (changes: Partial<DeskView> = {}): DeskView => ({
  mailAddress: 'assistenza@tunda.it',
  demo: false,
  demoLogins: [],
  version: null,
  ...changes,
});
