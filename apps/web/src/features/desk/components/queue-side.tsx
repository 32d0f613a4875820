import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../ui/link';
import type { QueueFilters } from '../api/queue';
import { useSelectedRow } from '../lib/selected-row';
import { useQueue } from '../lib/use-queue';
import { useQueueKeys } from '../lib/use-queue-keys';
import styles from './queue.module.css';
import { QueueBody, useOpenTicket } from './queue-body';

/** The queue beside an open ticket: the next one is a key away. */
export function QueueSide({ filters, currentNumber }: { filters: QueueFilters; currentNumber: string | undefined }) {
  const { t } = useTranslation('operator');
  const queue = useQueue(filters);
  const [selectedId, select] = useSelectedRow();
  const list = useRef<HTMLUListElement>(null);
  const open = useOpenTicket(filters);
  const currentId = queue.rows.find(({ number }) => number === currentNumber)?.id;
  // the keyboard goes on from the ticket that is open
  useEffect(() => {
    if (currentId) select(currentId);
  }, [currentId, select]);
  useQueueKeys({ rows: queue.rows, selectedId, select, list, onOpen: open });
  return (
    <section className={styles.middle} aria-labelledby="queue-side-title" data-print="no">
      <header className={styles.sideTop}>
        <h2 id="queue-side-title" className={styles.sideTitle}>
          <TextLink to="/admin" search={filters}>
            {t('queue.title')}
          </TextLink>
        </h2>
        <span className={styles.count}>
          {filters.q ? t('queue.searchFor', { q: filters.q }) : t(`status.${filters.status ?? 'open'}`)}
        </span>
      </header>
      <div className={styles.scroll}>
        <QueueBody
          filters={filters}
          queue={queue}
          selectedId={selectedId}
          select={select}
          currentNumber={currentNumber}
          list={list}
          onOpen={open}
        />
      </div>
    </section>
  );
}
