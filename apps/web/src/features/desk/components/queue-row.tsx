import { formatTicketNumber, type Channel, type OperatorTicketRowView } from '@tunda/domain';
import { IconApi, IconHeadset, IconMail, IconUserCircle, IconWorld, type Icon } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../session/components/account-menu';
import { StatusPill } from '../../conversation/components/status-pill';
import { TimeText } from '../../../ui/time-text';
import styles from './queue.module.css';

const CHANNELS: Record<Channel, Icon> = { web: IconWorld, mail: IconMail, api: IconApi, desk: IconHeadset };

interface QueueRowProps {
  row: OperatorTicketRowView;
  href: string;
  /** The row the keyboard stands on: the only tab stop of the list. */
  selected: boolean;
  /** The ticket open beside the list. */
  current: boolean;
  position: number;
  of: number;
}

/** A ticket in the queue: since when it waits, subject, who, whose turn, who takes care of it, how it came. */
export const QueueRow = memo(function QueueRow({ row, href, selected, current, position, of }: QueueRowProps) {
  const { t } = useTranslation('operator');
  const ChannelIcon = CHANNELS[row.channel];
  return (
    <li className={styles.item} aria-setsize={of} aria-posinset={position}>
      <a
        className={styles.row}
        href={href}
        data-row={row.id}
        data-selected={selected}
        aria-current={current ? 'page' : undefined}
        tabIndex={selected ? 0 : -1}
      >
        <span className={styles.subject} title={row.subject}>
          {row.subject}
        </span>
        <span className={styles.who}>
          {row.requesterName}
          {row.customerName ? <span className={styles.customer}> · {row.customerName}</span> : null}
        </span>
        <span className={styles.number}>{formatTicketNumber(row.number)}</span>
        <span className={styles.turn}>
          <StatusPill status={row.status} area="operator" />
        </span>
        <span className={styles.assignee} data-nobody={row.assigneeName === null}>
          <IconUserCircle size={16} stroke={1.75} aria-hidden="true" />
          <span
            className={styles.initials}
            data-initials={row.assigneeName ? initialsOf(row.assigneeName) : ''}
            aria-hidden="true"
          />
          <span className={styles.assigneeName}>{row.assigneeName ?? t('queue.nobody')}</span>
        </span>
        <span className={styles.channel} title={t(`channel.${row.channel}`)}>
          <ChannelIcon size={16} stroke={1.75} role="img" aria-label={t(`channel.${row.channel}`)} />
        </span>
        <span className={styles.since}>
          <TimeText at={row.waitingSince} as="since" />
        </span>
      </a>
    </li>
  );
});
