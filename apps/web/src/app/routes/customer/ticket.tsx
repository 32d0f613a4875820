import { formatTicketNumber, type CustomerTicketView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconPrinter, IconTicketOff } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../../features/conversation/components/status-pill';
import { currentContactQuery } from '../../../features/session/api/current-contact';
import { ticketQuery } from '../../../features/tickets/api/read-ticket';
import { CloseTicket } from '../../../features/tickets/components/close-ticket';
import { ConversationView } from '../../../features/tickets/components/conversation-view';
import { TicketFoot } from '../../../features/tickets/components/ticket-foot';
import { announce } from '../../../lib/announce';
import { asProblem } from '../../../lib/problem';
import { ButtonLink, TextLink } from '../../../ui/link';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states';
import { TimeText } from '../../../ui/time-text';
import type { PageContext } from '../../page-module';
import styles from './ticket.module.css';

export const load = ({ queryClient, params }: PageContext): void =>
  void queryClient.prefetchQuery(ticketQuery(params.number ?? ''));

/** One ticket: the conversation as letters, and what can be done at its foot. */
export function Page() {
  const { number = '' } = useParams({ strict: false }) as { number?: string };
  const { t } = useTranslation('customer');
  const ticket = useQuery(ticketQuery(number));
  const gone = ticket.isError && asProblem(ticket.error).code === 'not-found';
  if (ticket.data) return <Ticket ticket={ticket.data} />;
  return (
    <PageBox>
      {ticket.isPending ? <SkeletonRows count={4} /> : null}
      {gone ? (
        <EmptyState
          icon={IconTicketOff}
          title={t('ticket.none')}
          order={1}
          actions={
            <ButtonLink to="/tickets" search={{}}>
              {t('sent.all')}
            </ButtonLink>
          }
        >
          {t('ticket.noneText')}
        </EmptyState>
      ) : null}
      {ticket.isError && !gone ? (
        <ErrorState error={ticket.error} onRetry={() => void ticket.refetch()} isRetrying={ticket.isFetching} />
      ) : null}
    </PageBox>
  );
}

/** Says once that the desk wrote while the page was open. */
function useNews(ticket: CustomerTicketView): void {
  const { t } = useTranslation('customer');
  const seen = useRef(ticket.lastMessageId);
  useEffect(() => {
    if (seen.current !== ticket.lastMessageId && ticket.lastAuthor === 'operator') announce(t('ticket.news'));
    seen.current = ticket.lastMessageId;
  }, [ticket.lastMessageId, ticket.lastAuthor, t]);
}

/** A move takes away the button it began with: the focus goes to the title instead of getting lost. */
function useFocusAfterMove(status: CustomerTicketView['status']): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return undefined;
    before.current = status;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
    }, 300);
    return () => clearTimeout(timer);
  }, [status]);
}

function Ticket({ ticket }: { ticket: CustomerTicketView }) {
  const { t } = useTranslation('customer');
  const { t: common } = useTranslation();
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  useNews(ticket);
  useFocusAfterMove(ticket.status);
  const closable = ticket.status !== 'closed';
  return (
    <PageBox>
      <PageHeader
        title={ticket.subject}
        tabTitle={`${formatTicketNumber(ticket.number)} ${ticket.subject}`}
        back={
          <TextLink to="/tickets" search={{}} className={styles.back} data-print="no">
            <IconArrowLeft size={16} aria-hidden="true" /> {t('nav.tickets')}
          </TextLink>
        }
        actions={
          <div className={styles.actions} data-print="no">
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t('ticket.print')}
            </Button>
            {closable ? <CloseTicket ticket={ticket} /> : null}
          </div>
        }
      />
      <p className={styles.facts}>
        <StatusPill status={ticket.status} area="customer" />
        <span className={styles.number}>{formatTicketNumber(ticket.number)}</span>
        <span>{common(`department.${ticket.department}`)}</span>
        <span>{ticket.contactName}</span>
        <span>
          {t('ticket.openedAt')} <TimeText at={ticket.createdAt} as="moment-with-time" />
        </span>
      </p>
      <ConversationView ticket={ticket} />
      <TicketFoot key={ticket.number} ticket={ticket} contactId={contact.id} />
    </PageBox>
  );
}
