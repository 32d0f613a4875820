import type { CurrentContactView, CustomerTicketCountsView, CustomerTicketPageView, DeskView } from '@tunda/domain';
import { answers, type Answers } from './answers';
import { aContact, aDesk } from './people';

/** The API as a logged-in customer without tickets meets it; each test adds what it is about. */
export function customerDesk(contact: CurrentContactView = aContact()): Answers {
  localStorage.clear();
  localStorage.setItem('tunda.language', 'it');
  const api = answers();
  api.on<DeskView>('GET /desk', () => aDesk());
  api.on<CurrentContactView>('GET /customer/session', () => contact);
  const counts = { open: 2, waiting: 1, resolved: 0, closed: 0 };
  api.on<CustomerTicketCountsView>('GET /customer/tickets/counts', () => counts);
  api.on<CustomerTicketPageView>('GET /customer/tickets', () => ({ items: [], nextCursor: null }));
  return api;
}
