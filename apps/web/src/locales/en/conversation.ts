import type { Words } from '../../lib/i18n';
import type { conversation as master } from '../it/conversation';

export const conversation: Words<typeof master> = {
  by: { contact: 'Customer', operator: 'Support', stranger: 'Unverified sender', system: 'Automatic message' },
  channel: { web: 'from the site', mail: 'by mail', api: 'from a programme', desk: 'from the desk' },
  note: 'Internal note',
  noteHint: 'Only colleagues read it',
  quoted: { show: 'Show the quoted text', hide: 'Hide the quoted text' },
  attachments: {
    label: 'Attachments of {{name}}',
    open: 'Open the picture {{name}} in a new tab',
    image: 'Picture {{name}}',
  },
  compose: {
    waitFiles: 'One moment: the files are still arriving. It leaves by itself as soon as they are here.',
    failedFiles: 'A file did not arrive. Try again or remove it, then send.',
  },
  event: {
    opened: 'Ticket opened',
    verified: 'Sender verified',
    rejected: 'Request rejected',
    departmentChanged: 'Moved to {{department}}',
    assigned: 'An operator took it',
    moved: {
      contact: {
        answered: 'It is our turn now',
        open: 'You reopened the ticket',
        closed: 'You closed the ticket',
        other: 'Status changed',
      },
      desk: {
        open: 'Support took the ticket up again',
        waiting: 'Waiting for your answer',
        resolved: 'Support considers it resolved',
        closed: 'Ticket closed',
        other: 'Status changed',
      },
    },
  },
};
