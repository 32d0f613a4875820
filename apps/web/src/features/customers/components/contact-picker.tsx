import type { CustomerRowView } from '@tunda/domain';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, SkeletonRows } from '../../../ui/states';
import { customerQuery } from '../api/customer';
import { customersQuery } from '../api/list-customers';
import styles from './contact-picker.module.css';

interface Picked {
  customerId: string;
  customerName: string;
  contactId: string;
  contactName: string;
}

/** Finds an account by name, address or code, then the person in it. Names only. */
export function ContactPicker({ onPick }: { onPick: (person: Picked) => void }) {
  const [customer, setCustomer] = useState<CustomerRowView | null>(null);
  return customer ? (
    <PickContact customer={customer} onBack={() => setCustomer(null)} onPick={onPick} />
  ) : (
    <PickCustomer onPick={setCustomer} />
  );
}

function PickCustomer({ onPick }: { onPick: (customer: CustomerRowView) => void }) {
  const { t } = useTranslation('operator');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 300);
  const customers = useInfiniteQuery({ ...customersQuery(q), enabled: q !== '' });
  const rows = customers.data?.pages.flatMap((page) => page.items).slice(0, 8) ?? [];
  return (
    <div role="group" aria-label={t('verification.pickOther')}>
      <TextInput
        value={text}
        maxLength={200}
        aria-label={t('verification.pickOther')}
        placeholder={t('verification.pickSearch')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        onChange={(event) => setText(event.currentTarget.value)}
        // Enter searches here; it must not send the decision
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {customers.isError ? <ErrorState error={customers.error} onRetry={() => void customers.refetch()} /> : null}
      {q && customers.isLoading ? <SkeletonRows count={2} lines={1} /> : null}
      <ul className={styles.list} aria-label={t('customers.list')}>
        {q
          ? rows.map((row) => (
              <li key={row.id}>
                <button type="button" className={styles.choice} onClick={() => onPick(row)}>
                  <strong>{row.name}</strong>
                  <span className={styles.small}>{row.mainContactName}</span>
                </button>
              </li>
            ))
          : null}
      </ul>
      <p className={styles.small} role="status">
        {q && customers.isSuccess && rows.length === 0 ? t('verification.pickNone') : ''}
      </p>
    </div>
  );
}

interface PickContactProps {
  customer: CustomerRowView;
  onBack: () => void;
  onPick: (person: Picked) => void;
}

function PickContact({ customer, onBack, onPick }: PickContactProps) {
  const { t } = useTranslation('operator');
  const { data, error, refetch } = useQuery(customerQuery(customer.id));
  return (
    <div role="group" aria-label={t('verification.pickContact')}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={14} aria-hidden="true" />}
        onClick={onBack}
      >
        {customer.name}
      </Button>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <ul className={styles.list} aria-label={t('customers.contacts')}>
          {data.contacts.map((contact) => (
            <li key={contact.id}>
              <button
                type="button"
                className={styles.choice}
                onClick={() =>
                  onPick({
                    customerId: data.id,
                    customerName: data.name,
                    contactId: contact.id,
                    contactName: contact.name,
                  })
                }
              >
                <strong>{contact.name}</strong>
                {contact.isMain ? <span className={styles.small}>{t('customers.main')}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <SkeletonRows count={2} lines={1} />
      )}
    </div>
  );
}
