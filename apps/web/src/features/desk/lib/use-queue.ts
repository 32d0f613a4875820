import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { queueHeadQuery, queueQuery, rowsOf, WHOLE_PAGES, type QueueFilters, type QueuePages } from '../api/queue';

/** The rows of a queue, kept fresh; see api/queue. */
export function useQueue(filters: QueueFilters) {
  const list = useInfiniteQuery(queueQuery(filters));
  const data = list.data as QueuePages | undefined;
  const isLong = (data?.pages.length ?? 0) > WHOLE_PAGES;
  const head = useQuery(queueHeadQuery(filters, isLong));
  const rows = useMemo(() => rowsOf(data, isLong ? head.data : undefined), [data, isLong, head.data]);
  const { fetchNextPage, isFetchingNextPage, isFetchNextPageError } = list;
  const more = useCallback(() => {
    // a page that failed is asked for again by hand only
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage, isFetchNextPageError]);
  return { list, rows, more };
}
