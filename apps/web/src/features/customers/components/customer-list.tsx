import type { CustomerRowView } from '@tunda/domain';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconAddressBook, IconBuilding, IconSearch, IconUser } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../lib/use-keys';
import { TextLink } from '../../../ui/link';
import { TableList } from '../../../ui/list-page';
import styles from '../../../ui/list-page.module.css';
import { TimeText } from '../../../ui/time-text';
import { customersQuery } from '../api/list-customers';

/** The accounts, with a search that follows the typing. */
export function CustomerList({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation('operator');
  const customers = useInfiniteQuery(customersQuery(q));
  const rows = customers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <CustomerSearch q={q} onSearch={onSearch} />
      <TableList
        reading={customers}
        count={rows.length}
        label={t('customers.list')}
        heads={[t('customers.name'), t('customers.mainContact'), t('customers.externalId'), t('customers.since')]}
        empty={{
          icon: IconAddressBook,
          title: t(q ? 'customers.emptySearch' : 'customers.empty'),
          text: t(q ? 'customers.emptySearchText' : 'customers.emptyText'),
        }}
      >
        {rows.map((customer) => (
          <CustomerRow key={customer.id} customer={customer} />
        ))}
      </TableList>
    </>
  );
}

function CustomerSearch({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation('operator');
  const [text, setText] = useState(q);
  const later = useDebouncedCallback(onSearch, 350);
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <div className={styles.tools} role="search">
      <TextInput
        ref={field}
        flex="1 1 16rem"
        maw={420}
        value={text}
        maxLength={200}
        aria-label={t('customers.search')}
        aria-keyshortcuts="/"
        placeholder={t('customers.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        onChange={(event) => {
          setText(event.currentTarget.value);
          later(event.currentTarget.value.trim());
        }}
      />
    </div>
  );
}

function CustomerRow({ customer }: { customer: CustomerRowView }) {
  const { t } = useTranslation('operator');
  const KindIcon = customer.kind === 'company' ? IconBuilding : IconUser;
  return (
    <tr>
      <td>
        <TextLink to="/admin/customers/$id" params={{ id: customer.id }} className={styles.strong} inherit>
          {customer.name}
        </TextLink>
        <div className={styles.small}>
          <KindIcon size={12} aria-hidden="true" /> {t(`customers.kind.${customer.kind}`)}
        </div>
      </td>
      <td>
        {customer.mainContactName}
        <div className={styles.small}>{customer.mainContactAddress}</div>
      </td>
      <td data-label={customer.externalId ? t('customers.externalId') : undefined}>{customer.externalId ?? '–'}</td>
      <td data-label={t('customers.since')}>
        <TimeText at={customer.createdAt} />
      </td>
    </tr>
  );
}
