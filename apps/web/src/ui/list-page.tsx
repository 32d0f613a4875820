import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Icon } from '@tabler/icons-react';
import styles from './list-page.module.css';
import { Card } from './page';
import { EmptyState, ErrorState, SkeletonRows } from './states';

/** What a list needs of the query that reads it; fits useQuery and useInfiniteQuery. */
export interface ListReading {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  fetchNextPage?: () => unknown;
}

interface TableListProps {
  reading: ListReading;
  /** Rows so far. */
  count: number;
  label: string;
  heads: readonly string[];
  empty: { icon: Icon; title: string; text?: string; actions?: ReactNode };
  /** `<tr>` elements; on phones a cell shows its `data-label`. */
  children: ReactNode;
}

/** A table with everything around it: skeleton, nothing, failure with a way on, next page. */
export function TableList({ reading, count, label, heads, empty, children }: TableListProps) {
  const { t } = useTranslation();
  if (reading.isPending)
    return (
      <Card flush>
        <SkeletonRows />
      </Card>
    );
  if (reading.isError && count === 0)
    return <ErrorState error={reading.error} onRetry={() => void reading.refetch()} isRetrying={reading.isFetching} />;
  if (count === 0)
    return (
      <EmptyState icon={empty.icon} title={empty.title} actions={empty.actions}>
        {empty.text}
      </EmptyState>
    );
  return (
    <Card flush>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {reading.hasNextPage ? (
        <div className={styles.more}>
          <Button
            variant="default"
            loading={reading.isFetchingNextPage ?? false}
            onClick={() => void reading.fetchNextPage?.()}
          >
            {t('action.more')}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
