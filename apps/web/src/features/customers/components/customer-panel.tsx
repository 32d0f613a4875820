import { formatTicketNumber, type ContactView, type CustomerView } from '@tunda/domain';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBuilding, IconStar, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../conversation/components/status-pill';
import { TextLink } from '../../../ui/link';
import { Pill } from '../../../ui/pill';
import { ErrorState } from '../../../ui/states';
import { customerQuery } from '../api/customer';
import { customerTicketsQuery } from '../api/customer-tickets';
import styles from './customer-panel.module.css';
import { permissionsOf } from './permission-words';

interface CustomerPanelProps {
  customerId: string;
  /** Whose ticket is open: she stands first. */
  contactId: string | null;
  /** The ticket that is open: not listed among the others. */
  ticketId: string;
}

/** Whose ticket it is: account, contacts with their addresses and permissions, what else is going on. */
export function CustomerPanel({ customerId, contactId, ticketId }: CustomerPanelProps) {
  const customer = useQuery(customerQuery(customerId));
  if (customer.isPending) return <PanelSkeleton />;
  if (customer.isError)
    return (
      <ErrorState error={customer.error} onRetry={() => void customer.refetch()} isRetrying={customer.isFetching} />
    );
  return <Panel customer={customer.data} contactId={contactId} ticketId={ticketId} />;
}

function Panel({ customer, contactId, ticketId }: Omit<CustomerPanelProps, 'customerId'> & { customer: CustomerView }) {
  const { t } = useTranslation('operator');
  const KindIcon = customer.kind === 'company' ? IconBuilding : IconUser;
  const contacts = customer.contacts.toSorted(
    (one, other) => Number(other.id === contactId) - Number(one.id === contactId),
  );
  return (
    <section className={styles.panel} aria-labelledby="customer-title">
      <header>
        <h2 className={styles.title} id="customer-title">
          <TextLink to="/admin/customers/$id" params={{ id: customer.id }} inherit>
            {customer.name}
          </TextLink>
        </h2>
        <p className={styles.facts}>
          <KindIcon size={14} aria-hidden="true" /> {t(`customers.kind.${customer.kind}`)}
          {customer.externalId ? ` · ${t('customers.externalIdIs', { id: customer.externalId })}` : ''}
        </p>
      </header>
      <ul className={styles.contacts} aria-label={t('customers.contacts')}>
        {contacts.map((contact) => (
          <ContactLines key={contact.id} contact={contact} isRequester={contact.id === contactId} />
        ))}
      </ul>
      <LiveTickets customer={customer} ticketId={ticketId} />
    </section>
  );
}

function ContactLines({ contact, isRequester }: { contact: ContactView; isRequester: boolean }) {
  const { t } = useTranslation('operator');
  return (
    <li className={styles.contact} data-requester={isRequester}>
      <div className={styles.contactName}>
        <strong>{contact.name}</strong>
        {contact.isMain ? (
          <Pill tone="petrol" icon={IconStar}>
            {t('customers.main')}
          </Pill>
        ) : null}
        {isRequester ? <span className={styles.small}>{t('customers.requester')}</span> : null}
      </div>
      {contact.addresses.map(({ id, address, shared }) => (
        <div key={id} className={styles.address}>
          {address}
          {shared ? <span className={styles.small}> · {t('customers.shared')}</span> : null}
        </div>
      ))}
      <div className={styles.small}>
        {permissionsOf(contact)
          .map((permission) => t(`customers.permission.${permission}`))
          .join(' · ') || t('customers.noPermission')}
      </div>
    </li>
  );
}

function LiveTickets({ customer, ticketId }: { customer: CustomerView; ticketId: string }) {
  const { t } = useTranslation('operator');
  const { data: tickets = [] } = useQuery(customerTicketsQuery(customer.id));
  const others = tickets.filter(({ id }) => id !== ticketId);
  return (
    <div>
      <h3 className={styles.subtitle}>{t('customers.live', { count: customer.liveTickets })}</h3>
      <ul className={styles.tickets}>
        {others.slice(0, 6).map((ticket) => (
          <li key={ticket.id} className={styles.ticket}>
            <TextLink
              to="/admin/tickets/$id"
              params={{ id: ticket.number }}
              search={{}}
              className={styles.subject}
              inherit
            >
              {ticket.subject}
            </TextLink>
            <span className={styles.ticketFacts}>
              <StatusPill status={ticket.status} area="operator" />
              <span className={styles.small}>{formatTicketNumber(ticket.number)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PanelSkeleton() {
  return (
    <Stack gap={8} aria-hidden="true">
      <Skeleton height={18} width="70%" />
      <Skeleton height={12} width="40%" />
      <Skeleton height={72} mt={8} />
    </Stack>
  );
}
