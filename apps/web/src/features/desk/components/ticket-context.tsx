import type { OperatorTicketView } from '@tunda/domain';
import { Skeleton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/link';
import styles from './context.module.css';

// the engine that reads requests is of no use before a ticket is open
const AssessmentPanel = lazy(() => import('./assessment-panel').then((file) => ({ default: file.AssessmentPanel })));

interface TicketContextProps {
  ticket: OperatorTicketView;
  /** The customer's panel; drawn only when it is known whose ticket it is. */
  customerPanel: (customerId: string, ticket: OperatorTicketView) => ReactNode;
  onAsk?: ((question: string) => void) | undefined;
}

/** Beside a ticket: whose it is, or the lock; and how clear the request is. */
export function TicketContext({ ticket, customerPanel, onAsk }: TicketContextProps) {
  const { t } = useTranslation('operator');
  const first = ticket.messages.find(
    ({ internal, author }) => !internal && (author === 'contact' || author === 'stranger'),
  );
  return (
    <div className={styles.context}>
      {ticket.customerId ? customerPanel(ticket.customerId, ticket) : <Lock ticket={ticket} />}
      {first ? (
        <section className={styles.block} aria-labelledby="assessment-title">
          <h2 className={styles.title} id="assessment-title">
            {t('ticket.assessment.title')}
          </h2>
          <Suspense fallback={<Skeleton height={64} />}>
            <AssessmentPanel
              subject={ticket.subject}
              body={first.quotedFrom === null ? first.body : first.body.slice(0, first.quotedFrom)}
              onAsk={onAsk}
            />
          </Suspense>
        </section>
      ) : null}
    </div>
  );
}

/** Nobody knows whose ticket it is: nothing of any account is shown, and what would open it is said. */
function Lock({ ticket }: { ticket: OperatorTicketView }) {
  const { t } = useTranslation('operator');
  return (
    <section className={styles.lock} aria-labelledby="lock-title">
      <span className={styles.lockIcon}>
        <IconLock size={28} stroke={1.75} aria-hidden="true" />
      </span>
      <h2 className={styles.title} id="lock-title">
        {t('ticket.held.lockTitle')}
      </h2>
      <p className={styles.lockText}>
        {t(ticket.status === 'rejected' ? 'ticket.rejected.text' : 'ticket.held.lockText')}
      </p>
      {ticket.verificationId ? (
        <ButtonLink to="/admin/verifications/$id" params={{ id: ticket.verificationId }} variant="default">
          {t('ticket.held.action')}
        </ButtonLink>
      ) : null}
    </section>
  );
}
