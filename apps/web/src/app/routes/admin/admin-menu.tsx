import { useQuery } from '@tanstack/react-query';
import {
  IconAddressBook,
  IconInbox,
  IconKey,
  IconMailDown,
  IconMailUp,
  IconShieldQuestion,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queueCountsQuery } from '../../../features/desk/api/queue-counts';
import { Count } from '../../../ui/pill';
import styles from './admin-menu.module.css';

const DAILY = [
  { to: '/admin', word: 'queue', icon: IconInbox },
  { to: '/admin/verifications', word: 'verifications', icon: IconShieldQuestion },
  { to: '/admin/customers', word: 'customers', icon: IconAddressBook },
] as const;
const MAIL = [
  { to: '/admin/mail/incoming', word: 'mailIn', icon: IconMailDown },
  { to: '/admin/mail/outgoing', word: 'mailOut', icon: IconMailUp },
  { to: '/admin/operators', word: 'operators', icon: IconUsersGroup },
] as const;
const ADMIN_ONLY = [{ to: '/admin/tokens', word: 'tokens', icon: IconKey }] as const;

type EntryOf = (typeof DAILY | typeof MAIL | typeof ADMIN_ONLY)[number];

function Entry({ to, word, icon, count }: EntryOf & { icon: Icon; count?: number | undefined }) {
  const { t } = useTranslation('operator');
  const IconOf = icon;
  return (
    <li>
      <Link
        to={to}
        search={{}}
        className={styles.entry}
        activeOptions={{ exact: to === '/admin', includeSearch: false }}
      >
        <IconOf size={18} stroke={1.75} aria-hidden="true" />
        <span className={styles.word}>{t(`nav.${word}`)}</span>
        {count ? <Count value={count} tone="amber" label={t('nav.waiting', { count })} /> : null}
      </Link>
    </li>
  );
}

/** The places of the desk. Tokens are the administrators' business. */
export function AdminMenu({ isAdmin }: { isAdmin: boolean }) {
  const { t } = useTranslation('operator');
  const { data: counts } = useQuery(queueCountsQuery);
  return (
    <>
      <ul className={styles.list}>
        {DAILY.map((entry) => (
          <Entry key={entry.to} {...entry} count={entry.word === 'verifications' ? counts?.verifications : undefined} />
        ))}
      </ul>
      <h2 className={styles.group}>{t('nav.setup')}</h2>
      <ul className={styles.list}>
        {[...MAIL, ...(isAdmin ? ADMIN_ONLY : [])].map((entry) => (
          <Entry key={entry.to} {...entry} />
        ))}
      </ul>
    </>
  );
}
