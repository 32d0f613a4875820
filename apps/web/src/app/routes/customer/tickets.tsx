import { Button } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { IconInbox, IconSearchOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentContactQuery } from '../../../features/session/api/current-contact';
import { ticketsQuery } from '../../../features/tickets/api/list-tickets';
import { TicketFilter } from '../../../features/tickets/components/ticket-filter';
import { TicketRows } from '../../../features/tickets/components/ticket-rows';
import { announce } from '../../../lib/announce';
import { useIsNarrow } from '../../../lib/use-is-narrow';
import { ButtonLink, TextLink } from '../../../ui/link';
import { Card, Page as PageBox, PageHeader } from '../../../ui/page';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states';
import type { PageContext } from '../../page-module';
import styles from './tickets.module.css';

export const load = ({ queryClient, search }: PageContext): void =>
  void queryClient.prefetchInfiniteQuery(ticketsQuery(search as object));

/** The customer's tickets, with filters in the address. */
export function Page() {
  const { t } = useTranslation('customer');
  const { t: common } = useTranslation();
  const filters = useSearch({ from: '/customer/tickets' });
  const navigate = useNavigate();
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  const list = useInfiniteQuery(ticketsQuery(filters));
  const tickets = list.data?.pages.flatMap((page) => page.items) ?? [];
  // with a wide screen the menu shows the states, and the header searches
  const isNarrow = useIsNarrow();
  const shown = list.data ? tickets.length : null;
  useEffect(() => {
    if (filters.q && shown !== null) announce(common('list.updated', { count: shown }));
  }, [filters.q, shown, common]);
  const title = filters.status ? t(`listTitle.${filters.status as 'open'}`) : t('nav.tickets');
  return (
    <PageBox>
      <PageHeader title={title} />
      {isNarrow ? (
        <TicketFilter filters={filters} onChange={(search) => void navigate({ to: '/tickets', search })} />
      ) : null}
      {filters.q && shown ? (
        <p className={styles.found}>
          {list.hasNextPage
            ? t('list.foundMany', { q: filters.q })
            : t('list.foundFor', { count: shown, q: filters.q })}{' '}
          <TextLink to="/tickets" search={{}} underline="always">
            {t('list.showAll')}
          </TextLink>
        </p>
      ) : null}
      <Card flush>
        {list.isPending ? <SkeletonRows /> : null}
        {list.isError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />
        ) : null}
        {shown === 0 ? (
          <Nothing filtered={Boolean(filters.q ?? filters.status)} canOpen={contact.canOpenTickets} />
        ) : null}
        <TicketRows tickets={tickets} withContact={contact.seesAllTickets} />
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

function Nothing({ filtered, canOpen }: { filtered: boolean; canOpen: boolean }) {
  const { t } = useTranslation('customer');
  if (filtered) {
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
