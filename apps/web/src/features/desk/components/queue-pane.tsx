import type { OperatorTicketRowView } from '@tunda/domain';
import { ActionIcon, Button, Title } from '@mantine/core';
import { IconFilter, IconKeyboard } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../lib/use-document-title';
import { formatCount } from '../../../lib/sizes';
import { useKeys } from '../../../lib/use-keys';
import type { QueueFilters } from '../api/queue';
import { showKeysHelp } from '../lib/keys-help';
import { useSelectedRow } from '../lib/selected-row';
import { useQueue } from '../lib/use-queue';
import { useQueueKeys } from '../lib/use-queue-keys';
import { useTicketActions } from '../lib/use-ticket-actions';
import { AssignDialog, type Colleague } from './assign-dialog';
import styles from './queue.module.css';
import { QueueBody, useOpenTicket } from './queue-body';
import { QueueSearch } from './queue-search';

interface QueuePaneProps {
  filters: QueueFilters;
  me: Colleague;
  colleagues: readonly Colleague[];
  /** On phones the filters open from here. */
  onFilters?: (() => void) | undefined;
}

/** The queue as a screen of its own: search, rows, and every key. */
export function QueuePane({ filters, me, colleagues, onFilters }: QueuePaneProps) {
  const { t } = useTranslation('operator');
  useDocumentTitle(t('queue.title'));
  const queue = useQueue(filters);
  const [selectedId, select] = useSelectedRow();
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [assigning, setAssigning] = useState<OperatorTicketRowView | null>(null);
  const open = useOpenTicket(filters);
  const { assign, move } = useTicketActions();
  useQueueKeys({
    rows: queue.rows,
    selectedId,
    select,
    list,
    onOpen: open,
    more: {
      r: (row) => open(row, 'reply'),
      n: (row) => open(row, 'note'),
      a: setAssigning,
      e: (row) => void move(row, { status: 'resolved' }),
    },
  });
  const shown = filters.q && !filters.status ? t('queue.allStates') : t(`status.${filters.status ?? 'open'}`);
  useKeys({
    '/': () => {
      search.current?.focus();
      search.current?.select();
    },
  });
  return (
    <section className={styles.middle} aria-labelledby="queue-title">
      <QueueTop
        filters={filters}
        queue={queue}
        search={search}
        onLeaveSearch={() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
      >
        {onFilters ? (
          <Button
            variant="default"
            leftSection={<IconFilter size={16} aria-hidden="true" />}
            aria-label={t('queue.filtersNow', { filters: shown })}
            onClick={onFilters}
          >
            {shown}
          </Button>
        ) : null}
      </QueueTop>
      <div className={styles.scroll}>
        <QueueBody filters={filters} queue={queue} selectedId={selectedId} select={select} list={list} onOpen={open} />
      </div>
      <AssignDialog
        opened={assigning !== null}
        onClose={() => setAssigning(null)}
        me={me}
        colleagues={colleagues}
        assigneeId={assigning?.assigneeId ?? null}
        onAssign={(colleague) => assigning && void assign(assigning, colleague)}
      />
    </section>
  );
}

interface QueueTopProps {
  filters: QueueFilters;
  queue: ReturnType<typeof useQueue>;
  search: RefObject<HTMLInputElement | null>;
  onLeaveSearch: () => void;
  children: ReactNode;
}

function QueueTop({ filters, queue, search, onLeaveSearch, children }: QueueTopProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const { list, rows } = queue;
  const count = rows.length;
  const toSearch = (q: string): void => {
    const { q: _, ...others } = filters;
    void navigate({ to: '/admin', search: q ? { ...others, q } : others, replace: true });
  };
  return (
    <>
      <header className={styles.top}>
        <div className={styles.heading}>
          <Title order={1} id="queue-title" tabIndex={-1} className={styles.title}>
            {t('queue.title')}
          </Title>
          <span className={styles.count} role="status">
            {list.isPending
              ? ''
              : t(list.hasNextPage ? 'queue.countMore' : 'queue.count', { count, shown: formatCount(count) })}
          </span>
        </div>
        <div className={styles.search}>
          <QueueSearch q={filters.q ?? ''} onSearch={toSearch} onLeave={onLeaveSearch} inputRef={search} />
        </div>
        {children}
        <ActionIcon
          className={styles.keys ?? ''}
          aria-label={t('keys.open')}
          aria-keyshortcuts="?"
          onClick={showKeysHelp}
        >
          <IconKeyboard size={18} aria-hidden="true" />
        </ActionIcon>
      </header>
      {filters.q ? (
        <div className={styles.note}>
          {t('queue.searchFor', { q: filters.q })}
          {filters.status ? null : <span>{t('queue.searchEverywhere')}</span>}
        </div>
      ) : null}
    </>
  );
}
