import { IconHome, IconPlus, IconTicket } from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/link';
import styles from './bottom-bar.module.css';

/** On phones, within the thumb's reach: home, tickets, and the button that opens one. */
export function BottomBar({ canOpenTickets }: { canOpenTickets: boolean }) {
  const { t } = useTranslation('customer');
  // there the button that matters is the one that sends
  const isOpening = useMatchRoute()({ to: '/tickets/new' }) !== false;
  return (
    <nav className={styles.bar} aria-label={t('nav.quick')} data-print="no">
      <Link to="/" className={styles.entry} activeOptions={{ exact: true }}>
        <IconHome size={22} stroke={1.75} aria-hidden="true" />
        {t('nav.home')}
      </Link>
      <Link to="/tickets" search={{}} className={styles.entry} activeOptions={{ includeSearch: false }}>
        <IconTicket size={22} stroke={1.75} aria-hidden="true" />
        {t('nav.tickets')}
      </Link>
      {canOpenTickets && !isOpening ? (
        <ButtonLink to="/tickets/new" className={styles.open} leftSection={<IconPlus size={20} aria-hidden="true" />}>
          {t('nav.newTicket')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
