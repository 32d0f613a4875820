import type { Words } from '../../lib/i18n';
import type { customer as master } from '../it/customer';

export const customer: Words<typeof master> = {
  nav: {
    label: 'Main menu',
    open: 'Open the menu',
    home: 'Home',
    support: 'Support',
    tickets: 'Tickets',
    allTickets: 'All',
    account: 'Account',
    contacts: 'Contacts',
    security: 'Security',
    newTicket: 'Open a ticket',
    quick: 'Quick access',
    cannotOpen: 'Your profile can read tickets but not open new ones. The main contact can change that.',
  },
  search: { label: 'Search tickets', placeholder: 'Search your tickets' },
  status: {
    unverified: 'Being verified',
    open: 'Our turn',
    waiting: 'Your turn',
    resolved: 'Resolved',
    closed: 'Closed',
    rejected: 'Rejected',
  },
};
