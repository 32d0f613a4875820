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
  open: {
    intro: 'One request per ticket, with all you know: then the first answer is already the useful one.',
    notAllowed: 'Your profile cannot open tickets',
    department: 'What do you need?',
    about: {
      technical: 'Something does not work or has to be set up',
      administrative: 'Invoices, payments, renewals or account details',
      commercial: 'Prices, new services or a change of plan',
    },
    aboutHint: {
      technical: 'Mail, sites, domains and DNS, certificates, servers.',
      administrative: 'Cancellations, ownership and transfer codes too.',
      commercial: 'Quotes and questions before buying too.',
    },
    subject: 'Subject',
    subjectHint:
      'One line: the service and what happens. For example “info@rossi.it receives nothing since yesterday”.',
    body: 'Your request',
    bodyHint: 'What you do, what happens, what you expected. Copy errors as you see them.',
    files: 'Attachments (optional)',
    waitFiles: 'Send (files are still travelling)',
  },
  sent: {
    title_one: 'We received your request',
    title_other: 'We received your {{count}} requests',
    next: 'What happens now',
    mail: 'We send a confirmation to {{address}}, with the ticket number.',
    read: 'A person of the department reads it and takes care of it. There is no need to write again.',
    answer: 'The answer comes here and by mail: reply from wherever you like.',
    see: 'See the ticket',
    all: 'All tickets',
  },
};
