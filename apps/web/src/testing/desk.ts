import type {
  CustomerView,
  OperatorMessageView,
  OperatorTicketRowView,
  OperatorTicketView,
  QueueCountsView,
  VerificationView,
} from '@tunda/domain';
import { answers, type Answers } from './answers';
import { anOperator } from './people';

const id = (n: number): string => `0192b000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A row of the queue; `n` makes it another one. */
export const aRow = (n = 1, changes: Partial<OperatorTicketRowView> = {}): OperatorTicketRowView => ({
  id: id(n),
  number: `K7QM3X${String(n).padStart(2, '0')}`,
  subject: `La posta non parte, caso ${n}`,
  status: 'open',
  department: 'technical',
  channel: 'web',
  customerId: id(900),
  customerName: 'Officina Bianchi S.r.l.',
  requesterName: 'Maria Grazia Bianchi',
  assigneeId: null,
  assigneeName: null,
  waitingSince: '2026-11-22T08:00:00.000Z',
  lastMessageAt: '2026-11-22T08:00:00.000Z',
  lastAuthor: 'contact',
  createdAt: '2026-11-22T08:00:00.000Z',
  ...changes,
});

/** A letter of the customer. */
export const aMessage = (n: number, changes: Partial<OperatorMessageView> = {}): OperatorMessageView => ({
  id: id(100 + n),
  author: 'contact',
  authorName: 'Maria Grazia Bianchi',
  channel: 'web',
  body: `Messaggio ${n}`,
  quotedFrom: null,
  attachments: [],
  createdAt: `2026-11-22T08:0${n}:00.000Z`,
  internal: false,
  delivery: null,
  ...changes,
});

/** A ticket with these letters; the last public one is its newest. */
export function aTicket(
  changes: Partial<OperatorTicketView> = {},
  messages: OperatorMessageView[] = [aMessage(1)],
): OperatorTicketView {
  return {
    ...aRow(),
    lastMessageId: messages.findLast(({ internal }) => !internal)?.id ?? id(101),
    contactId: id(901),
    claimedAddress: null,
    verificationId: null,
    moves: ['waiting', 'resolved', 'closed'],
    messages,
    events: [],
    ...changes,
  };
}

/** An account with its main contact. */
export const aCustomer = (changes: Partial<CustomerView> = {}): CustomerView => ({
  id: id(900),
  kind: 'company',
  name: 'Officina Bianchi S.r.l.',
  externalId: 'C-1042',
  createdAt: '2024-01-10T08:00:00.000Z',
  liveTickets: 1,
  contacts: [
    {
      id: id(901),
      name: 'Maria Grazia Bianchi',
      isMain: true,
      opensTickets: true,
      seesAllTickets: true,
      managesContacts: true,
      language: 'it',
      addresses: [
        {
          id: id(902),
          address: 'maria@officinabianchi.it',
          isPrimary: true,
          shared: false,
          createdAt: '2024-01-10T08:00:00.000Z',
        },
      ],
    },
  ],
  ...changes,
});

/** A held request that points at two accounts. */
export const aVerification = (changes: Partial<VerificationView> = {}): VerificationView => ({
  id: id(500),
  state: 'pending',
  level: 'U',
  claimedAddress: 'maria.bianchi@gmail.com',
  claimedName: 'Maria Bianchi',
  subject: 'Fattura di ottobre',
  ticketId: id(1),
  ticketNumber: 'K7QM3X01',
  createdAt: '2026-11-22T08:00:00.000Z',
  expiresAt: '2026-12-06T08:00:00.000Z',
  body: 'Vi chiedo la fattura. https://evil.example/login',
  evidence: {
    address: 'maria.bianchi@gmail.com',
    dkim: 'pass',
    dkimDomain: 'gmail.com',
    spf: 'none',
    dmarc: 'pass',
    dmarcPolicy: 'none',
    suspicions: ['claims-ticket-number'],
    registered: false,
    source: 'own',
  },
  suggestions: [
    {
      customerId: id(900),
      customerName: 'Officina Bianchi S.r.l.',
      contactId: id(901),
      contactName: 'Maria Grazia Bianchi',
      reasons: ['same-name'],
    },
    {
      customerId: id(910),
      customerName: 'Studio Conti',
      contactId: id(911),
      contactName: 'Paolo Conti',
      reasons: ['mentioned-ticket'],
    },
  ],
  earlier: [],
  decidedAt: null,
  decidedBy: null,
  method: null,
  reason: null,
  ...changes,
});

const NO_COUNTS: QueueCountsView = { departments: [], mine: 0, verifications: 0 };

/** The desk with an operator logged in, this ticket, and nothing in its lists; give the rest its answers. */
export function aDeskApi(ticket: () => OperatorTicketView = aTicket): Answers {
  const api = answers();
  api.on('GET /operator/session', () => anOperator());
  api.on('GET /operator/operators', () => ({
    items: [
      { ...anOperator(), disabledAt: null },
      { id: id(800), name: 'Sara Neri', address: 'sara@tunda.it', isAdmin: false, disabledAt: null },
    ],
  }));
  api.on('GET /operator/tickets/:id', ticket);
  // after the one above, which would take it for the id of a ticket
  api.on('GET /operator/tickets/counts', () => NO_COUNTS);
  api.on('GET /operator/tickets', () => ({ items: [], nextCursor: null }));
  api.on('GET /operator/customers/:id', () => aCustomer());
  return api;
}
