import type { OperatorTicketRowView } from '@tunda/domain';
import { Button, VisuallyHidden } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef, type MouseEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisibleRows } from '../lib/use-visible-rows';
import styles from './queue.module.css';
import { QueueRow } from './queue-row';

/** Heights of a row, in pixels: on one line where there is room, else on two. */
export const ROW = { line: 44, card: 72 } as const;
const ROOM_FOR_A_LINE = 760;

interface QueueListProps {
  rows: readonly OperatorTicketRowView[];
  selectedId: string | null;
  /** Number of the ticket open beside the list. */
  currentNumber?: string | undefined;
  hrefOf: (row: OperatorTicketRowView) => string;
  onOpen: (row: OperatorTicketRowView) => void;
  onSelect: (id: string) => void;
  listRef: Ref<HTMLUListElement>;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** The rows of the queue. Draws only those one can see, so that ten thousand cost what forty do. */
export function QueueList(props: QueueListProps) {
  const { rows, selectedId, currentNumber, hrefOf, onOpen, onSelect, hasMore, isLoadingMore, onMore } = props;
  const { t } = useTranslation('operator');
  const list = useRef<HTMLUListElement>(null);
  const { ref: sized, width } = useElementSize<HTMLUListElement>();
  const ref = useMergedRef(list, sized, props.listRef);
  const shape = width >= ROOM_FOR_A_LINE ? 'line' : 'card';
  const height = ROW[shape];
  const { from, to } = useVisibleRows(list, rows.length, height);
  const nearEnd = hasMore && !isLoadingMore && to >= rows.length - 10;
  useEffect(() => {
    if (nearEnd) onMore();
  }, [nearEnd, onMore]);
  const stop = rows.some(({ id }) => id === selectedId) ? selectedId : rows[0]?.id;
  const onClick = (event: MouseEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
    const row = rows.find((each) => each.id === id);
    if (!row) return;
    onSelect(row.id);
    // a new tab stays the browser's affair
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(row);
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the links inside take the keys; the list only listens for them together */}
      <ul
        ref={ref}
        className={styles.list}
        data-shape={shape}
        data-row-height={height}
        aria-label={t('queue.list')}
        onClick={onClick}
        style={{ paddingTop: from * height, paddingBottom: Math.max(0, rows.length - to) * height }}
      >
        {rows.slice(from, to).map((row, index) => (
          <QueueRow
            key={row.id}
            row={row}
            href={hrefOf(row)}
            selected={row.id === stop}
            current={row.number === currentNumber}
            position={from + index + 1}
            of={hasMore ? -1 : rows.length}
          />
        ))}
      </ul>
      <div className={styles.end}>
        {hasMore ? (
          <Button variant="default" onClick={onMore} loading={isLoadingMore}>
            {t('queue.more')}
          </Button>
        ) : (
          <VisuallyHidden>{t('queue.end')}</VisuallyHidden>
        )}
      </div>
    </>
  );
}
