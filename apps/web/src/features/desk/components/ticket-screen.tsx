import type { OperatorTicketView } from '@tunda/domain';
import { Drawer, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { useIsNarrow } from '../../../lib/use-is-narrow';
import { TextLink } from '../../../ui/link';
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
    return <NoTicket error={error} filters={filters} onRetry={() => void refetch()} isRetrying={isFetching} />;
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

interface NoTicketProps {
  error: unknown;
  filters: QueueFilters;
  onRetry: () => void;
  isRetrying: boolean;
}

/** A ticket on its way, or why it does not come. */
function NoTicket({ error, filters, onRetry, isRetrying }: NoTicketProps) {
  const { t } = useTranslation('operator');
  return (
    <div className={styles.ticket}>
      <div className={styles.line}>
        <TextLink to="/admin" search={filters} className={styles.back}>
          <IconArrowLeft size={16} aria-hidden="true" /> {t('ticket.back')}
        </TextLink>
      </div>
      <VisuallyHidden component="h1">{t('ticket.detailsTitle')}</VisuallyHidden>
      {error ? <ErrorState error={error} onRetry={onRetry} isRetrying={isRetrying} /> : <SkeletonRows count={4} />}
    </div>
  );
}
