import type { TicketStatus } from '@tunda/domain';
import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketFilters } from '../api/list-tickets';
import styles from './ticket-filter.module.css';

// SEARCH_MAX of the domain; its file would bring class-validator along
const SEARCH_MAX = 200;
const STATUSES: readonly (TicketStatus | undefined)[] = [undefined, 'open', 'waiting', 'resolved', 'closed'];

/** Words and state; both stand in the address of the page. */
export function TicketFilter({
  filters,
  onChange,
}: {
  filters: TicketFilters;
  onChange: (filters: TicketFilters) => void;
}) {
  const { t } = useTranslation('customer');
  const { t: common } = useTranslation();
  const { status, q: found = '' } = filters;
  const [q, setQ] = useState(found);
  const [seen, setSeen] = useState(found);
  // the address changed: by a link, or by the browser's own buttons
  if (seen !== found) {
    setSeen(found);
    setQ(found);
  }
  const search = (words: string): void => onChange({ ...(status ? { status } : {}), ...(words ? { q: words } : {}) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search(q.trim());
  };
  return (
    <div className={styles.filter}>
      <form role="search" aria-label={t('list.search')} className={styles.search} onSubmit={submit}>
        <TextInput
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.searchHint')}
          maxLength={SEARCH_MAX}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          rightSection={
            filters.q ? <CloseButton aria-label={common('action.clear')} onClick={() => search('')} /> : null
          }
        />
      </form>
      <nav className={styles.states} aria-label={t('list.states')}>
        {STATUSES.map((one) => (
          <Link
            key={one ?? 'all'}
            to="/tickets"
            search={{ ...(one ? { status: one } : {}), ...(filters.q ? { q: filters.q } : {}) }}
            className={styles.state}
            aria-current={one === status ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {one ? t(`status.${one}`) : t('nav.allTickets')}
          </Link>
        ))}
      </nav>
    </div>
  );
}
