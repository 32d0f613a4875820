import { formatTicketNumber, type CustomerTicketRowView } from '@tunda/domain';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../lib/dates';
import { StatusPill } from '../../conversation/components/status-pill';
import styles from './ticket-rows.module.css';

/** Who did what last, in words: "Ha risposto l’assistenza, 2 ore fa". */
function LastEvent({ ticket, withContact }: { ticket: CustomerTicketRowView; withContact: boolean }) {
  const { t } = useTranslation('customer');
  const dates = useDates();
  const isDesk = ticket.lastAuthor === 'operator' || ticket.lastAuthor === 'system';
  // who sees the whole account reads of letters that colleagues wrote
  const by = isDesk ? 'deskAnswered' : withContact ? 'accountWrote' : 'youWrote';
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
  /** Shows whose ticket it is, for those who see the whole account. */
  withContact: boolean;
}

/** Tickets as rows: each is one link, read as one sentence. */
export function TicketRows({ tickets, withContact }: TicketRowsProps) {
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
                {withContact ? <span className={styles.contact}>{ticket.contactName}</span> : null}
                <LastEvent ticket={ticket} withContact={withContact} />
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
