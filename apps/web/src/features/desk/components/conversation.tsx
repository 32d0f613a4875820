import type { OperatorTicketView } from '@tunda/domain';
import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageLetter } from '../../conversation/components/message-letter';
import { entriesOf } from '../lib/conversation';
import { DeliveryMark } from './delivery-mark';
import { OperatorEvent } from './operator-event';
import styles from './ticket.module.css';

/** The whole story of a ticket: letters, notes, and what happened between them. */
export function Conversation({ ticket }: { ticket: OperatorTicketView }) {
  const { t } = useTranslation('operator');
  const entries = useMemo(() => entriesOf(ticket), [ticket]);
  return (
    <section aria-labelledby="conversation-title">
      <VisuallyHidden component="h2" id="conversation-title">
        {t('ticket.conversation')}
      </VisuallyHidden>
      {ticket.messages.length >= 500 ? <p className={styles.small}>{t('ticket.firstOnly')}</p> : null}
      <ol className={styles.entries}>
        {entries.map((entry) =>
          entry.kind === 'message' ? (
            <li key={entry.message.id}>
              <MessageLetter
                area="operator"
                message={entry.message}
                aside={entry.message.delivery ? <DeliveryMark state={entry.message.delivery} /> : null}
              />
            </li>
          ) : (
            <li key={entry.event.id}>
              <OperatorEvent event={entry.event} />
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
