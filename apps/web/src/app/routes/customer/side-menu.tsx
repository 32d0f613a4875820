import { useQuery } from '@tanstack/react-query';
import { IconHome, IconPlus, IconShieldLock, IconTicket, IconUsers } from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ticketCountsQuery } from '../../../features/tickets/api/ticket-counts';
import { ButtonLink } from '../../../ui/link';
import { Count } from '../../../ui/pill';
import styles from './side-menu.module.css';

const STATES = ['open', 'waiting', 'resolved', 'closed'] as const;

function Entry({
  to,
  icon,
  children,
}: {
  to: '/' | '/tickets' | '/contacts' | '/security';
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <Link to={to} search={{}} className={styles.entry} activeOptions={{ exact: to === '/', includeSearch: false }}>
      {icon}
      <span className={styles.word}>{children}</span>
    </Link>
  );
}

/** The states of the tickets with their counts: shown while one is among tickets. */
function TicketStates() {
  const { t } = useTranslation('customer');
  const { data: counts } = useQuery(ticketCountsQuery);
  const all = counts ? STATES.reduce((sum, state) => sum + counts[state], 0) : undefined;
  return (
    <ul className={styles.states}>
      <li>
        <Link to="/tickets" search={{}} className={styles.state} activeOptions={{ exact: true, includeSearch: true }}>
          <span className={styles.word}>{t('nav.allTickets')}</span>
          {all === undefined ? null : <Count value={all} />}
        </Link>
      </li>
      {STATES.map((state) => (
        <li key={state}>
          <Link
            to="/tickets"
            search={{ status: state }}
            className={styles.state}
            activeOptions={{ includeSearch: true }}
          >
            <span className={styles.word}>{t(`status.${state}`)}</span>
            {counts ? (
              <Count value={counts[state]} tone={state === 'waiting' && counts.waiting > 0 ? 'amber' : 'slate'} />
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The menu on the left; "Apri Ticket" stands at its bottom. */
export function SideMenu({ canOpenTickets }: { canOpenTickets: boolean }) {
  const { t } = useTranslation('customer');
  const amongTickets = useMatchRoute()({ to: '/tickets', fuzzy: true }) !== false;
  return (
    <div className={styles.menu}>
      <div className={styles.entries}>
        <Entry to="/" icon={<IconHome size={20} stroke={1.75} aria-hidden="true" />}>
          {t('nav.home')}
        </Entry>
        <h2 className={styles.group}>{t('nav.support')}</h2>
        <Entry to="/tickets" icon={<IconTicket size={20} stroke={1.75} aria-hidden="true" />}>
          {t('nav.tickets')}
        </Entry>
        {amongTickets ? <TicketStates /> : null}
        <h2 className={styles.group}>{t('nav.account')}</h2>
        <Entry to="/contacts" icon={<IconUsers size={20} stroke={1.75} aria-hidden="true" />}>
          {t('nav.contacts')}
        </Entry>
        <Entry to="/security" icon={<IconShieldLock size={20} stroke={1.75} aria-hidden="true" />}>
          {t('nav.security')}
        </Entry>
      </div>
      <div className={styles.foot}>
        {canOpenTickets ? (
          <ButtonLink to="/tickets/new" fullWidth leftSection={<IconPlus size={20} aria-hidden="true" />}>
            {t('nav.newTicket')}
          </ButtonLink>
        ) : (
          <p className={styles.note}>{t('nav.cannotOpen')}</p>
        )}
      </div>
    </div>
  );
}
