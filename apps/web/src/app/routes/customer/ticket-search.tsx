import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

// SEARCH_MAX of the domain; its file would bring class-validator into the first load
const SEARCH_MAX = 200;

/** The search of the header: goes to the list with the words in its address. */
export function TicketSearch() {
  const { t } = useTranslation('customer');
  const navigate = useNavigate();
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    void navigate({ to: '/tickets', search: q ? { q } : {} });
  };
  return (
    <form role="search" aria-label={t('search.label')} onSubmit={search}>
      <TextInput
        name="q"
        type="search"
        size="sm"
        maxLength={SEARCH_MAX}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
      />
    </form>
  );
}
