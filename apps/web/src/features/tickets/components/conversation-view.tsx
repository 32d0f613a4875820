import type { CustomerEventView, CustomerMessageView, CustomerTicketView } from '@tunda/domain';
import { CustomerEvent } from '../../conversation/components/customer-event';
import { MessageLetter } from '../../conversation/components/message-letter';
import styles from './conversation-view.module.css';

type Entry = { at: string; message: CustomerMessageView } | { at: string; event: CustomerEventView };

/** Letters and events in the order they happened; an event stands after the letter of the same moment. */
function entriesOf(ticket: CustomerTicketView): Entry[] {
  const entries: Entry[] = [
    ...ticket.messages.map((message) => ({ at: message.createdAt, message })),
    ...ticket.events.map((event) => ({ at: event.at, event })),
  ];
  return entries.toSorted((a, b) => a.at.localeCompare(b.at) || Number('event' in a) - Number('event' in b));
}

export function ConversationView({ ticket }: { ticket: CustomerTicketView }) {
  return (
    <ol className={styles.entries}>
      {entriesOf(ticket).map((entry) =>
        'message' in entry ? (
          <li key={entry.message.id}>
            <MessageLetter area="customer" message={entry.message} />
          </li>
        ) : (
          <li key={entry.event.id}>
            <CustomerEvent event={entry.event} />
          </li>
        ),
      )}
    </ol>
  );
}
