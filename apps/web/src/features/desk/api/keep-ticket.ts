import type { OperatorTicketRowView, OperatorTicketView } from '@tunda/domain';
import type { QueryClient } from '@tanstack/react-query';
import { WHOLE_PAGES, type QueuePages } from './queue';
import { ticketQuery } from './ticket';

/**
 * A ticket as a write gave it back: known at once wherever it is shown, under its id and its number. Short queues are read again;
 * in long ones its row changes in place.
 */
export async function keepTicket(queryClient: QueryClient, ticket: OperatorTicketView): Promise<void> {
  for (const key of [ticket.id, ticket.number]) {
    // a look that began before the write must not bring the old state back
    await queryClient.cancelQueries({ queryKey: ticketQuery(key).queryKey });
    if (queryClient.getQueryData(ticketQuery(key).queryKey))
      queryClient.setQueryData(ticketQuery(key).queryKey, ticket);
  }
  queryClient.setQueriesData<QueuePages>({ queryKey: ['queue', 'list'] }, (data) => withRow(data, ticket));
  void queryClient.invalidateQueries({ queryKey: ['queue', 'counts'] });
  void queryClient.invalidateQueries({ queryKey: ['queue', 'head'] });
  // what is open for the account changed too
  void queryClient.invalidateQueries({ queryKey: ['customers', 'tickets'] });
  void queryClient.invalidateQueries({ queryKey: ['customers', 'one'] });
  void queryClient.invalidateQueries({
    queryKey: ['queue', 'list'],
    predicate: (query) => ((query.state.data as QueuePages | undefined)?.pages.length ?? 0) <= WHOLE_PAGES,
  });
}

function withRow(data: QueuePages | undefined, ticket: OperatorTicketRowView): QueuePages | undefined {
  if (!data) return data;
  const changed = (row: OperatorTicketRowView): OperatorTicketRowView => {
    if (row.id !== ticket.id) return row;
    const { status, department, assigneeId, assigneeName, waitingSince, lastMessageAt, lastAuthor } = ticket;
    return { ...row, status, department, assigneeId, assigneeName, waitingSince, lastMessageAt, lastAuthor };
  };
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(changed) })) };
}
