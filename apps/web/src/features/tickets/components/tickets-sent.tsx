import { formatTicketNumber, type CustomerTicketView } from '@tunda/domain';
import { Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../lib/use-document-title';
import { ButtonLink, TextLink } from '../../../ui/link';
import styles from './tickets-sent.module.css';

interface TicketsSentProps {
  tickets: readonly Pick<CustomerTicketView, 'number' | 'subject'>[];
  /** Where our answer goes by mail. */
  address: string;
}

/** It arrived: the number, what happens next, where to look. */
export function TicketsSent({ tickets, address }: TicketsSentProps) {
  const { t } = useTranslation('customer');
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(t('sent.title', { count: tickets.length }));
  useEffect(() => heading.current?.focus(), []);
  const first = tickets[0];
  return (
    <section className={styles.sent}>
      <span className={styles.icon}>
        <IconCircleCheck size={32} stroke={1.75} aria-hidden="true" />
      </span>
      <Title order={1} ref={heading} tabIndex={-1} className={styles.title}>
        {t('sent.title', { count: tickets.length })}
      </Title>
      <ul className={styles.tickets}>
        {tickets.map((ticket) => (
          <li key={ticket.number}>
            <TextLink to="/tickets/$number" params={{ number: ticket.number }} className={styles.number}>
              {formatTicketNumber(ticket.number)}
            </TextLink>
            <span className={styles.subject}>{ticket.subject}</span>
          </li>
        ))}
      </ul>
      <h2 className={styles.next}>{t('sent.next')}</h2>
      <ol className={styles.steps}>
        <li>{t('sent.mail', { address })}</li>
        <li>{t('sent.read')}</li>
        <li>{t('sent.answer')}</li>
      </ol>
      <div className={styles.actions}>
        {first ? (
          <ButtonLink to="/tickets/$number" params={{ number: first.number }}>
            {t('sent.see')}
          </ButtonLink>
        ) : null}
        <ButtonLink to="/tickets" search={{}} variant="default">
          {t('sent.all')}
        </ButtonLink>
      </div>
    </section>
  );
}
