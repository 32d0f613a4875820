import type { ListOperatorTicketsDto, OperatorTicketPageView, OperatorTicketRowView } from '@tunda/domain';
import { infiniteQueryOptions, keepPreviousData, queryOptions, type InfiniteData } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** What a queue shows; as in its address. */
export type QueueFilters = Pick<ListOperatorTicketsDto, 'department' | 'status' | 'assignee' | 'q'>;
export type QueuePages = InfiniteData<OperatorTicketPageView, string | undefined>;

const PAGE = 50;
const EVERY = 15_000;
/** So many pages are read again whole; of a longer list only the first is, or each look would cost a hundred calls. */
export const WHOLE_PAGES = 3;

/** The queue is what waits for us, unless somebody asks for more; a search looks everywhere. */
function queryOf({ status, ...filters }: QueueFilters): QueueFilters {
  if (status) return { ...filters, status };
  return filters.q ? filters : { ...filters, status: 'open' };
}

const readPage = (filters: QueueFilters, cursor: string | undefined, signal: AbortSignal) =>
  api.get<OperatorTicketPageView>('/operator/tickets', { query: { ...queryOf(filters), cursor, limit: PAGE }, signal });

const isShort = (data: QueuePages | undefined): boolean => (data?.pages.length ?? 0) <= WHOLE_PAGES;

/** The queue page by page, looked at again every 15 seconds. */
export const queueQuery = (filters: QueueFilters) =>
  infiniteQueryOptions({
    queryKey: ['queue', 'list', filters],
    queryFn: ({ pageParam, signal }) => readPage(filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: OperatorTicketPageView) => page.nextCursor ?? undefined,
    refetchInterval: (query) => (isShort(query.state.data as QueuePages | undefined) ? EVERY : false),
    refetchOnWindowFocus: (query) => isShort(query.state.data as QueuePages | undefined),
    placeholderData: keepPreviousData,
  });

/** The first page alone: how a long list learns what changed. */
export const queueHeadQuery = (filters: QueueFilters, enabled: boolean) =>
  queryOptions({
    queryKey: ['queue', 'head', filters],
    queryFn: ({ signal }) => readPage(filters, undefined, signal),
    refetchInterval: EVERY,
    enabled,
  });

/** The rows of all pages, each once; `head` is a newer first page. */
export function rowsOf(data: QueuePages | undefined, head?: OperatorTicketPageView): OperatorTicketRowView[] {
  const [first, ...others] = data?.pages ?? [];
  const rows = [...((head ?? first)?.items ?? []), ...others.flatMap((page) => page.items)];
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}
