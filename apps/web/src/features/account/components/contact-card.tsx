import type { ContactAddressView, ContactView } from '@tunda/domain';
import { Button, CloseButton } from '@mantine/core';
import { IconMail, IconPlus, IconStar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Card } from '../../../ui/page';
import { Pill } from '../../../ui/pill';
import { useSnack } from '../../../ui/snack';
import { useRemoveAddress } from '../api/contacts';
import { AddAddress } from './add-address';
import styles from './contacts.module.css';

/** A contact: what she may do, and the addresses she may write from. */
export function ContactCard({ contact, canManage }: { contact: ContactView; canManage: boolean }) {
  const { t } = useTranslation('customer');
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = `contact-${contact.id}`;
  return (
    <Card>
      <section aria-labelledby={id} className={styles.contact}>
        <div className={styles.head}>
          <h2 id={id} className={styles.name}>
            {contact.name}
          </h2>
          {contact.isMain ? (
            <Pill tone="petrol" icon={IconStar}>
              {t('contacts.main')}
            </Pill>
          ) : null}
        </div>
        <p className={styles.may}>
          {permissionWords(contact)
            .map((key) => t(`contacts.may.${key}`))
            .join(' · ')}
        </p>
        <h3 className={styles.subtitle}>{t('contacts.addresses')}</h3>
        <ul className={styles.addresses}>
          {contact.addresses.map((address) => (
            <Address key={address.id} contact={contact} address={address} canManage={canManage} />
          ))}
        </ul>
        {canManage && !adding ? (
          <Button
            ref={opener}
            variant="default"
            size="sm"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('contacts.add')}
          </Button>
        ) : null}
        {adding ? (
          <AddAddress
            contact={contact}
            onDone={() => {
              setAdding(false);
              // the form goes away: its opener is back in the next frame
              requestAnimationFrame(() => opener.current?.focus());
            }}
          />
        ) : null}
      </section>
    </Card>
  );
}

type May = 'opens' | 'readsOnly' | 'seesAll' | 'seesOwn' | 'manages';

function permissionWords(contact: ContactView): May[] {
  const { isMain, opensTickets, seesAllTickets, managesContacts } = contact;
  return [
    isMain || opensTickets ? 'opens' : 'readsOnly',
    isMain || seesAllTickets ? 'seesAll' : 'seesOwn',
    ...(isMain || managesContacts ? (['manages'] as const) : []),
  ];
}

interface AddressProps {
  contact: ContactView;
  address: ContactAddressView;
  canManage: boolean;
}

function Address({ contact, address, canManage }: AddressProps) {
  const { t } = useTranslation('customer');
  const { t: common } = useTranslation();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveAddress(contact.id);
  const say = useSnack();
  return (
    <li className={styles.address}>
      <IconMail size={18} stroke={1.75} aria-hidden="true" />
      <span className={styles.addressWords}>
        <span className={styles.addressText}>{address.address}</span>
        {address.isPrimary ? <span className={styles.small}>{t('contacts.primary')}</span> : null}
        {address.shared ? <span className={styles.small}>{t('contacts.shared')}</span> : null}
      </span>
      {canManage && !address.isPrimary ? (
        <CloseButton
          aria-label={t('contacts.removeNamed', { address: address.address })}
          onClick={() => setAsking(true)}
        />
      ) : null}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('contacts.removeTitle')}
        confirmLabel={common('action.remove')}
        tone="danger"
        isPending={remove.isPending}
        problem={remove.isError ? asProblem(remove.error) : null}
        onConfirm={() =>
          remove.mutate(address.id, {
            onSuccess: () => {
              setAsking(false);
              say({ text: t('contacts.removed', { address: address.address }) });
            },
          })
        }
      >
        {t('contacts.removeText', { address: address.address })}
      </ConfirmDialog>
    </li>
  );
}
