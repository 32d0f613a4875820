import type { Words } from '../../lib/i18n';
import type { operator as master } from '../it/operator';
import { accountWords } from './operator-accounts';
import { deskWords } from './operator-desk';
import { mailWords } from './operator-mail';

export const operator: Words<typeof master> = {
  nav: {
    label: 'Operator menu',
    open: 'Open the menu',
    queue: 'Queue',
    verifications: 'Verifications',
    customers: 'Customers',
    mailIn: 'Mail in',
    mailOut: 'Mail out',
    operators: 'Operators',
    tokens: 'API tokens',
    security: 'Security',
    waiting_one: '1 waiting',
    waiting_other: '{{count}} waiting',
    customerArea: 'Customer area',
    desk: 'Operator desk',
    daily: 'Every day',
    setup: 'Set-up',
  },
  status: {
    unverified: 'To verify',
    open: 'Our turn',
    waiting: 'Waits for customer',
    resolved: 'Resolved',
    closed: 'Closed',
    rejected: 'Rejected',
  },
  ...deskWords,
  ...accountWords,
  ...mailWords,
};
