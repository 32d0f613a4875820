import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { IconCoffee, IconMail, IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentContactQuery } from '../../../features/session/api/current-contact';
import { deskQuery } from '../../../features/session/api/desk';
import { ticketsQuery } from '../../../features/tickets/api/list-tickets';
import { TicketRows } from '../../../features/tickets/components/ticket-rows';
import { Notice } from '../../../ui/notice';
import { Card, Page as PageBox, PageHeader } from '../../../ui/page';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states';
import type { PageContext } from '../../page-module';
import styles from './home.module.css';

const WAITING = { status: 'waiting' } as const;
const OPEN = { status: 'open' } as const;
const FEW = 5;

export const load = ({ queryClient }: PageContext): void => {
  void queryClient.prefetchInfiniteQuery(ticketsQuery(WAITING, FEW));
  void queryClient.prefetchInfiniteQuery(ticketsQuery(OPEN, FEW));
};

/** Answers one question: what waits for me? */
export function Page() {
  const { t } = useTranslation('customer');
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  const desk = useQuery(deskQuery);
  return (
    <PageBox>
      <PageHeader title={t('home.title', { name: contact.name.split(' ')[0] })} intro={contact.customerName} />
      <Waiting />
      <Working />
      {desk.data ? (
        <Notice title={t('home.mail')}>
          <span className={styles.mail}>
            <IconMail size={18} aria-hidden="true" /> {desk.data.mailAddress}
          </span>
          <p>{t('home.mailText', { address: contact.address })}</p>
        </Notice>
      ) : null}
      <p className={styles.safety}>
        <IconShieldLock size={18} stroke={1.75} aria-hidden="true" /> {t('home.safety')}
      </p>
    </PageBox>
  );
}

function Waiting() {
  const { t } = useTranslation('customer');
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  const list = useInfiniteQuery(ticketsQuery(WAITING, FEW));
  const tickets = list.data?.pages[0]?.items ?? [];
  return (
    <section className={styles.section} aria-labelledby="waiting">
      <h2 id="waiting" className={styles.title}>
        {t('home.waiting')}
      </h2>
      <Card flush>
        {list.isPending ? <SkeletonRows count={2} /> : null}
        {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.data && tickets.length === 0 ? (
          <EmptyState icon={IconCoffee} title={t('home.nothing')}>
            {t('home.nothingText')}
          </EmptyState>
        ) : null}
        <TicketRows tickets={tickets} contact={contact} />
      </Card>
    </section>
  );
}

function Working() {
  const { t } = useTranslation('customer');
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  const list = useInfiniteQuery(ticketsQuery(OPEN, FEW));
  const tickets = list.data?.pages[0]?.items ?? [];
  if (tickets.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="working">
      <h2 id="working" className={styles.title}>
        {t('home.working')}
      </h2>
      <Card flush>
        <TicketRows tickets={tickets} contact={contact} />
      </Card>
    </section>
  );
}
