import type { ContactListView, ContactView, CustomerMessageView, CustomerTicketView } from '@tunda/domain';
import { aContact } from './people';

/** A letter from the customer's own side. */
export const aLetter = (changes: Partial<CustomerMessageView> = {}): CustomerMessageView => ({
  id: '0192a000-0000-7000-8000-0000000000a1',
  author: 'contact',
  authorName: aContact().name,
  channel: 'web',
  body: 'La casella info@officinabianchi.it non riceve da ieri.',
  quotedFrom: null,
  attachments: [],
  createdAt: '2026-11-18T09:42:00.000Z',
  ...changes,
});

/** A ticket as its customer sees it, with one letter. */
export const aTicket = (changes: Partial<CustomerTicketView> = {}): CustomerTicketView => ({
  number: 'K7QM3XTP',
  subject: 'info@ non riceve',
  status: 'open',
  department: 'technical',
  lastAuthor: 'contact',
  lastMessageAt: '2026-11-18T09:42:00.000Z',
  createdAt: '2026-11-18T09:42:00.000Z',
  contactName: aContact().name,
  lastMessageId: aLetter().id,
  canReopen: false,
  messages: [aLetter()],
  events: [],
  ...changes,
});

const createdAt = '2026-01-12T08:00:00.000Z';

/** The main contact with her addresses, as the page of the contacts lists them. */
export const aListedContact = (changes: Partial<ContactView> = {}): ContactView => ({
  id: aContact().id,
  name: aContact().name,
  language: 'it',
  isMain: true,
  opensTickets: true,
  seesAllTickets: true,
  managesContacts: true,
  addresses: [
    {
      id: '0192a000-0000-7000-8000-0000000000b1',
      address: aContact().address,
      isPrimary: true,
      shared: false,
      createdAt,
    },
    {
      id: '0192a000-0000-7000-8000-0000000000b2',
      address: 'info@officinabianchi.it',
      isPrimary: false,
      shared: false,
      createdAt,
    },
  ],
  ...changes,
});

export const aContactList = (changes: Partial<ContactListView> = {}): ContactListView => ({
  items: [aListedContact()],
  canManage: true,
  ...changes,
});
