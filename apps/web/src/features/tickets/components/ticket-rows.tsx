import { formatTicketNumber, type CurrentContactView, type CustomerTicketRowView } from '@tunda/domain';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../lib/dates';
import { StatusPill } from '../../conversation/components/status-pill';
import styles from './ticket-rows.module.css';

/** Who did what last, in words: "Ha risposto l’assistenza, 2 ore fa". */
function LastEvent({ ticket, isOwn }: { ticket: CustomerTicketRowView; isOwn: boolean }) {
  const { t } = useTranslation('customer');
  const dates = useDates();
  const isDesk = ticket.lastAuthor === 'operator' || ticket.lastAuthor === 'system';
  const by = isDesk ? 'deskAnswered' : isOwn ? 'youWrote' : 'accountWrote';
  const fresh = ticket.lastMessageAt === ticket.createdAt;
  const words = fresh ? t('list.opened') : t(`list.${by}`);
  return (
    <time dateTime={ticket.lastMessageAt} title={dates.full(ticket.lastMessageAt)}>
      {t('list.last', { words, ago: dates.ago(ticket.lastMessageAt) })}
    </time>
  );
}

interface TicketRowsProps {
  tickets: readonly CustomerTicketRowView[];
  /** Who looks: tickets of colleagues bear their name. */
  contact: Pick<CurrentContactView, 'name'>;
}

/** Tickets as rows: each is one link, read as one sentence. */
export function TicketRows({ tickets, contact }: TicketRowsProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.rows}>
      {tickets.map((ticket) => (
        <li key={ticket.number} className={styles.item}>
          <Link to="/tickets/$number" params={{ number: ticket.number }} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.subject}>{ticket.subject}</span>
              <span className={styles.small}>
                <span className={styles.number}>{formatTicketNumber(ticket.number)}</span>
                <span>{t(`department.${ticket.department}`)}</span>
                {ticket.contactName === contact.name ? null : (
                  <span className={styles.contact}>{ticket.contactName}</span>
                )}
                <LastEvent ticket={ticket} isOwn={ticket.contactName === contact.name} />
              </span>
            </span>
            <span className={styles.pill}>
              <StatusPill status={ticket.status} area="customer" />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
