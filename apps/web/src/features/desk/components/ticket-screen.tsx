import type { OperatorTicketView } from '@tunda/domain';
import { Drawer, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { useIsNarrow } from '../../../lib/use-is-narrow';
import { SplitPane } from '../../../ui/split-pane';
import { ErrorState, SkeletonRows } from '../../../ui/states';
import type { QueueFilters } from '../api/queue';
import { ticketQuery } from '../api/ticket';
import { insertParagraph } from '../lib/insert-text';
import { useIsWide } from '../lib/use-is-wide';
import { useWriting } from '../lib/use-writing';
import type { Colleague } from './assign-dialog';
import { QueueSide } from './queue-side';
import styles from './ticket.module.css';
import { TicketContext } from './ticket-context';
import { TicketPane } from './ticket-pane';

interface TicketScreenProps {
  id: string;
  filters: QueueFilters;
  me: Colleague;
  colleagues: readonly Colleague[];
  customerPanel: (customerId: string, ticket: OperatorTicketView) => ReactNode;
}

/** Queue, conversation, details: three panes where there is room, two on a laptop, one on a phone. */
export function TicketScreen(props: TicketScreenProps) {
  const { t } = useTranslation('operator');
  const isWide = useIsWide();
  if (!isWide) return <TicketAndContext {...props} />;
  return (
    <SplitPane
      name="queue-side"
      side="left"
      handleLabel={t('queue.width')}
      initial={320}
      min={260}
      max={480}
      pane={<QueueSide filters={props.filters} currentNumber={props.id} />}
    >
      <TicketAndContext {...props} />
    </SplitPane>
  );
}

function TicketAndContext({ id, filters, me, colleagues, customerPanel }: TicketScreenProps) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const { data: ticket, error, isFetching, refetch } = useQuery(ticketQuery(id));
  const isNarrow = useIsNarrow();
  const [opened, details] = useDisclosure(false);
  const writing = useWriting();
  if (!ticket)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} isRetrying={isFetching} /> : <Loading />;
  const canAsk = ticket.moves.length > 0 && ticket.status !== 'closed';
  const ask = (question: string): void => {
    details.close();
    if (writing.fields.reply.current) insertParagraph(writing.fields.reply.current, question);
    writing.write('reply');
    announce(t('ticket.assessment.used'));
  };
  const context = <TicketContext ticket={ticket} customerPanel={customerPanel} onAsk={canAsk ? ask : undefined} />;
  // another ticket is another draft, another thread, another everything
  const pane = (
    <TicketPane
      key={ticket.id}
      {...{ ticket, filters, me, colleagues, writing }}
      onDetails={isNarrow ? details.open : undefined}
    />
  );
  if (isNarrow) {
    return (
      <>
        {pane}
        <Drawer
          opened={opened}
          onClose={details.close}
          position="right"
          title={t('ticket.detailsTitle')}
          closeButtonProps={{ 'aria-label': common('action.close') }}
        >
          {context}
        </Drawer>
      </>
    );
  }
  return (
    <SplitPane
      name="ticket-context"
      side="right"
      handleLabel={t('ticket.contextWidth')}
      initial={300}
      min={240}
      max={460}
      pane={
        <aside className={styles.context} aria-label={t('ticket.detailsTitle')}>
          {context}
        </aside>
      }
    >
      <div className={styles.scroll} key={ticket.id}>
        {pane}
      </div>
    </SplitPane>
  );
}

function Loading() {
  return (
    <div className={styles.ticket}>
      <Skeleton height={24} width="60%" mt={24} mb={16} />
      <SkeletonRows count={4} />
    </div>
  );
}
