import type { CustomerView } from '@tunda/domain';
import { Button, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconPencil, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusLater } from '../../../lib/focus-later';
import { FormModal } from '../../../ui/form-modal';
import { TextLink } from '../../../ui/link';
import listStyles from '../../../ui/list-page.module.css';
import { Card, PageHeader } from '../../../ui/page';
import { ErrorState, SkeletonRows } from '../../../ui/states';
import { customerQuery } from '../api/customer';
import { ContactDialogs, type ContactIntent } from './contact-dialogs';
import { contactMenuId } from './contact-menu';
import { ContactForm } from './contact-form';
import { ContactRow } from './contact-row';
import styles from './contacts.module.css';
import { CustomerTickets } from './customer-tickets';
import { EditCustomerForm } from './edit-customer-form';
import { PERMISSIONS } from './permission-words';

/** An account: its data, who writes for it, what is open. */
export function CustomerDetail({ id }: { id: string }) {
  const { t } = useTranslation('operator');
  const { data: customer, error, isFetching, refetch } = useQuery(customerQuery(id));
  return (
    <>
      {/* one title element from the first moment on: it has the focus */}
      <PageHeader
        title={customer?.name ?? t('customers.title')}
        back={<Back />}
        actions={customer ? <Edit customer={customer} /> : null}
      />
      {customer ? (
        <Detail customer={customer} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <SkeletonRows count={4} />
      )}
    </>
  );
}

function Edit({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation('operator');
  const [opened, form] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={form.open}>
        {t('customers.edit')}
      </Button>
      <FormModal opened={opened} onClose={form.close} title={t('customers.edit')}>
        <EditCustomerForm customer={customer} onDone={form.close} />
      </FormModal>
    </>
  );
}

function Back() {
  const { t } = useTranslation('operator');
  return (
    <TextLink to="/admin/customers" search={{}} inherit>
      <IconArrowLeft size={14} aria-hidden="true" /> {t('customers.back')}
    </TextLink>
  );
}

function Detail({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation('operator');
  const [adding, form] = useDisclosure(false);
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{t('customers.kindLabel')}:</dt>
          <dd>{t(`customers.kind.${customer.kind}`)}</dd>
        </div>
        {customer.externalId ? (
          <div>
            <dt>{t('customers.externalId')}:</dt>
            <dd>{customer.externalId}</dd>
          </div>
        ) : null}
      </dl>
      <Contacts customer={customer} onAdd={form.open} />
      <CustomerTickets customer={customer} />
      <FormModal opened={adding} onClose={form.close} title={t('customers.addContact')}>
        <ContactForm customerId={customer.id} onDone={form.close} />
      </FormModal>
    </>
  );
}

function Contacts({ customer, onAdd }: { customer: CustomerView; onAdd: () => void }) {
  const { t } = useTranslation('operator');
  const [intent, setIntent] = useState<ContactIntent | null>(null);
  return (
    <section aria-labelledby="contacts-title">
      <div className={styles.heading}>
        <div>
          <Title order={2} id="contacts-title">
            {t('customers.contacts')}
          </Title>
          <p className={styles.intro}>{t('customers.contactsIntro')}</p>
        </div>
        <Button leftSection={<IconUserPlus size={16} aria-hidden="true" />} onClick={onAdd}>
          {t('customers.addContact')}
        </Button>
      </div>
      <Card flush>
        <table className={listStyles.table} aria-labelledby="contacts-title">
          <thead>
            <tr>
              <th scope="col">{t('customers.contactName')}</th>
              <th scope="col">{t('customers.address')}</th>
              {PERMISSIONS.map((permission) => (
                <th key={permission} scope="col">
                  {t(`customers.permission.${permission}`)}
                </th>
              ))}
              <th scope="col">{t('customers.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {customer.contacts.map((contact) => (
              <ContactRow
                key={contact.id}
                contact={contact}
                onAction={(action) => setIntent({ action, contact })}
                onRemoveAddress={(address) => setIntent({ action: 'remove-address', contact, address })}
              />
            ))}
          </tbody>
        </table>
      </Card>
      <ContactDialogs
        intent={intent}
        onClose={() => {
          setIntent(null);
          if (intent) focusLater(contactMenuId(intent.contact.id));
        }}
      />
    </section>
  );
}
