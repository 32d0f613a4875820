import type { OperatorTicketRowView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconCoffee, IconSearchOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/link';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states';
import type { QueueFilters } from '../api/queue';
import type { useQueue } from '../lib/use-queue';
import styles from './queue.module.css';
import { QueueList } from './queue-list';

interface QueueBodyProps {
  filters: QueueFilters;
  queue: ReturnType<typeof useQueue>;
  selectedId: string | null;
  select: (id: string) => void;
  currentNumber?: string | undefined;
  list: RefObject<HTMLUListElement | null>;
  onOpen: (row: OperatorTicketRowView) => void;
}

/** The address of a ticket that remembers from which queue one came. */
export function ticketHref(number: string, filters: QueueFilters): string {
  const words = new URLSearchParams(Object.entries(filters).filter((entry) => typeof entry[1] === 'string'));
  return `/admin/tickets/${number}${words.size > 0 ? `?${words}` : ''}`;
}

function EmptyQueue({ filters }: { filters: QueueFilters }) {
  const { t } = useTranslation('operator');
  const plain = Object.keys(filters).length === 0;
  const words = filters.q ? 'search' : !filters.status || filters.status === 'open' ? 'open' : 'other';
  return (
    <EmptyState
      icon={filters.q ? IconSearchOff : IconCoffee}
      title={t('queue.empty.title')}
      actions={
        plain ? null : (
          <ButtonLink to="/admin" search={{}} variant="default">
            {t('queue.empty.reset')}
          </ButtonLink>
        )
      }
    >
      {t(`queue.empty.${plain || words !== 'open' ? words : 'other'}`)}
    </EmptyState>
  );
}

/** The rows, or what stands in their place: skeleton, nothing, or why it could not be read. */
export function QueueBody({ filters, queue, selectedId, select, currentNumber, list, onOpen }: QueueBodyProps) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const { list: query, rows, more } = queue;
  if (query.isPending) return <SkeletonRows count={12} lines={1} />;
  if (query.isError && rows.length === 0)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />;
  if (rows.length === 0) return <EmptyQueue filters={filters} />;
  return (
    <>
      {query.isError ? (
        <div className={styles.note} data-tone="attention" role="status">
          {t('queue.refreshFailed')}
          <Button
            variant="subtle"
            size="compact-sm"
            color="amber"
            loading={query.isFetching}
            onClick={() => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch())}
          >
            {common('action.retry')}
          </Button>
        </div>
      ) : null}
      <QueueList
        rows={rows}
        selectedId={selectedId}
        currentNumber={currentNumber}
        hrefOf={(row) => ticketHref(row.number, filters)}
        onOpen={onOpen}
        onSelect={select}
        listRef={list}
        hasMore={query.hasNextPage}
        isLoadingMore={query.isFetchingNextPage}
        onMore={more}
      />
    </>
  );
}

/** Opens a ticket of this queue. `part` puts the cursor into the reply or the note. */
export function useOpenTicket(filters: QueueFilters): (row: OperatorTicketRowView, part?: 'reply' | 'note') => void {
  const navigate = useNavigate();
  return (row, part) =>
    void navigate({
      to: '/admin/tickets/$id',
      params: { id: row.number },
      search: filters,
      ...(part ? { hash: part } : {}),
    });
}
