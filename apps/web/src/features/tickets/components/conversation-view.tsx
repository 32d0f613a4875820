import type { CustomerEventView, CustomerMessageView, CustomerTicketView } from '@tunda/domain';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CustomerEvent } from '../../conversation/components/customer-event';
import { MessageLetter } from '../../conversation/components/message-letter';
import styles from './conversation-view.module.css';

type Entry = { at: string; message: CustomerMessageView } | { at: string; event: CustomerEventView };

/** What the letter of the same moment says already: that the ticket began, or whose turn it is now. */
function isSaidByLetter(event: CustomerEventView, ticket: CustomerTicketView): boolean {
  const isTurn = event.kind === 'moved' && (event.details.to === 'open' || event.details.to === 'waiting');
  const tookUpAgain = event.details.from === 'resolved' || event.details.from === 'closed';
  if (event.kind !== 'opened' && (!isTurn || tookUpAgain)) return false;
  return ticket.messages.some(({ createdAt }) => createdAt === event.at);
}

/** Letters and events in the order they happened; an event stands after the letter of the same moment. */
function entriesOf(ticket: CustomerTicketView): Entry[] {
  const events = ticket.events.filter((event) => !isSaidByLetter(event, ticket));
  const entries: Entry[] = [
    ...ticket.messages.map((message) => ({ at: message.createdAt, message })),
    ...events.map((event) => ({ at: event.at, event })),
  ];
  return entries.toSorted((a, b) => a.at.localeCompare(b.at) || Number('event' in a) - Number('event' in b));
}

/** The conversation; its heading is for screen readers, who jump from letter to letter below it. */
export function ConversationView({ ticket }: { ticket: CustomerTicketView }) {
  const { t } = useTranslation('customer');
  return (
    <section aria-labelledby="conversation">
      <VisuallyHidden>
        <h2 id="conversation">{t('ticket.conversation')}</h2>
      </VisuallyHidden>
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
    </section>
  );
}
