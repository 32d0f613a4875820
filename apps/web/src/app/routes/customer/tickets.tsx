import type { TicketStatus } from '@tunda/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { IconInbox, IconSearchOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentContactQuery } from '../../../features/session/api/current-contact';
import { ticketsQuery, type TicketFilters } from '../../../features/tickets/api/list-tickets';
import { TicketFilter } from '../../../features/tickets/components/ticket-filter';
import { TicketRows } from '../../../features/tickets/components/ticket-rows';
import { announce } from '../../../lib/announce';
import { useIsNarrow } from '../../../lib/use-is-narrow';
import { ButtonLink, TextLink } from '../../../ui/link';
import { Card, Page as PageBox, PageHeader } from '../../../ui/page';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states';
import type { PageContext } from '../../page-module';
import styles from './tickets.module.css';

const CUSTOMER_STATES = ['open', 'waiting', 'resolved', 'closed'] as const satisfies readonly TicketStatus[];

export const load = ({ queryClient, search }: PageContext): void =>
  void queryClient.prefetchInfiniteQuery(ticketsQuery(search as object));

function useListTitle(status: TicketStatus | undefined): string {
  const { t } = useTranslation('customer');
  const known = CUSTOMER_STATES.find((one) => one === status);
  return known ? t(`listTitle.${known}`) : t('nav.tickets');
}

/** Says how many were found, once they are there. */
function useFoundAnnounced(q: string | undefined, shown: number | null): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (q && shown !== null) announce(t('list.updated', { count: shown }));
  }, [q, shown, t]);
}

/** The customer's tickets, with filters in the address. */
export function Page() {
  const { t: common } = useTranslation();
  const filters = useSearch({ from: '/customer/tickets' });
  const navigate = useNavigate();
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  const list = useInfiniteQuery(ticketsQuery(filters));
  const tickets = list.data?.pages.flatMap((page) => page.items) ?? [];
  // with a wide screen the menu shows the states, and the header searches
  const isNarrow = useIsNarrow();
  const shown = list.data ? tickets.length : null;
  useFoundAnnounced(filters.q, shown);
  return (
    <PageBox>
      <PageHeader title={useListTitle(filters.status)} />
      {isNarrow ? (
        <TicketFilter filters={filters} onChange={(search) => void navigate({ to: '/tickets', search })} />
      ) : null}
      {filters.q && shown ? <Found q={filters.q} count={list.hasNextPage ? null : shown} /> : null}
      <Card flush>
        {list.isPending ? <SkeletonRows /> : null}
        {list.isError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />
        ) : null}
        {shown === 0 ? <Nothing filters={filters} canOpen={contact.canOpenTickets} /> : null}
        <TicketRows tickets={tickets} contact={contact} />
      </Card>
      {list.hasNextPage ? (
        <p className={styles.more}>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {common('action.more')}
          </Button>
        </p>
      ) : null}
    </PageBox>
  );
}

/** For which words these tickets were found; the count is null while there are more to show. */
function Found({ q, count }: { q: string; count: number | null }) {
  const { t } = useTranslation('customer');
  return (
    <p className={styles.found}>
      {count === null ? t('list.foundMany', { q }) : t('list.foundFor', { count, q })}{' '}
      <TextLink to="/tickets" search={{}} underline="always">
        {t('list.showAll')}
      </TextLink>
    </p>
  );
}

function Nothing({ filters, canOpen }: { filters: TicketFilters; canOpen: boolean }) {
  const { t } = useTranslation('customer');
  if (filters.q ?? filters.status) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('list.noneFound')}
        actions={
          <ButtonLink to="/tickets" search={{}} variant="default">
            {t('list.showAll')}
          </ButtonLink>
        }
      >
        {t('list.noneFoundText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconInbox}
      title={t('list.none')}
      actions={canOpen ? <ButtonLink to="/tickets/new">{t('nav.newTicket')}</ButtonLink> : null}
    >
      {t('list.noneText')}
    </EmptyState>
  );
}
