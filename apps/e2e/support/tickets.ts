import { formatTicketNumber, type CustomerTicketView } from '@tunda/domain';
import type { Page } from '@playwright/test';

/** A ticket a test opened, under the number people see. */
export interface OpenedTicket {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
}

/** Opens a ticket as the customer of this screen would, without the form: for tests about what comes after. */
export async function openTicket(customer: Page, subject: string, body: string): Promise<OpenedTicket> {
  const response = await customer.request.post('/api/v1/customer/tickets', {
    data: { department: 'technical', subject, body },
  });
  if (!response.ok()) throw new Error(`The ticket was not opened: ${await response.text()}`);
  const { number } = (await response.json()) as CustomerTicketView;
  return { id: number, number: formatTicketNumber(number), subject };
}

/** Answers in a ticket as the customer of this screen would. */
export async function answerTicket(customer: Page, ticket: OpenedTicket, body: string): Promise<void> {
  const response = await customer.request.post(`/api/v1/customer/tickets/${ticket.id}/messages`, { data: { body } });
  if (!response.ok()) throw new Error(`The answer was not taken: ${await response.text()}`);
}
