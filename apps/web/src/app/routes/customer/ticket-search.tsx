import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

// SEARCH_MAX of the domain; its file would bring class-validator into the first load
const SEARCH_MAX = 200;

/** The search of the header: goes to the list with the words in its address, within the state that is chosen there. */
export function TicketSearch() {
  const { t } = useTranslation('customer');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { q: found = '', status } = useSearch({ strict: false });
  const inList = useMatchRoute()({ to: '/tickets' }) !== false;
  const [q, setQ] = useState(found);
  const [seen, setSeen] = useState(found);
  // the address changed: by a link, or by the browser's own buttons
  if (seen !== found) {
    setSeen(found);
    setQ(found);
  }
  const search = (words: string): void => {
    const kept = inList && status ? { status } : {};
    void navigate({ to: '/tickets', search: words ? { ...kept, q: words } : kept });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search(q.trim());
  };
  return (
    <form role="search" aria-label={t('search.label')} onSubmit={submit}>
      <TextInput
        name="q"
        type="search"
        size="sm"
        maxLength={SEARCH_MAX}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        rightSection={found ? <CloseButton aria-label={common('action.clear')} onClick={() => search('')} /> : null}
      />
    </form>
  );
}
