import type { CustomerEventView, OperatorEventView } from './ticket.view.js';
import type { Message, TicketEvent, TicketEventKind } from './ticket.js';

/** How the desk signs towards customers: which colleague wrote is nobody's business outside (an impostor would use the name). */
export const DESK_NAME = 'Tunda Assistenza';

/** Assignments are the desk's own affair; the rest the customer may follow. */
const TOLD: readonly TicketEventKind[] = ['opened', 'moved', 'department-changed', 'verified'];

/** The name a customer reads beside a message: the desk's people write as the desk. */
export function nameForCustomer(message: Pick<Message, 'author' | 'authorName'>): string {
  return message.author === 'operator' || message.author === 'system' ? DESK_NAME : message.authorName;
}

/** What a customer may know of something that happened, or null: no names of operators, no reasons of the desk. */
export function eventForCustomer(event: TicketEvent): CustomerEventView | null {
  if (!TOLD.includes(event.kind)) return null;
  const { from, to, reason } = event.details;
  const byContact = event.actorKind === 'contact';
  return {
    id: event.id,
    kind: event.kind,
    at: event.at.toISOString(),
    by: byContact ? 'contact' : 'desk',
    details: { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(byContact && reason ? { reason } : {}) },
  };
}

/** The same event as operators read it. */
export function eventForOperator(event: TicketEvent): OperatorEventView {
  return {
    id: event.id,
    kind: event.kind,
    at: event.at.toISOString(),
    by: event.actorKind === 'contact' ? 'contact' : 'desk',
    actorName: event.actorName,
    details: event.details,
  };
}
