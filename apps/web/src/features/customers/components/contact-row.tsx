import type { ContactAddressView, ContactView } from '@tunda/domain';
import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconKey, IconPlus, IconStar, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { useProblemSentence } from '../../../lib/problem-words';
import listStyles from '../../../ui/list-page.module.css';
import { Pill } from '../../../ui/pill';
import { useSnack } from '../../../ui/snack';
import { useChangeContact } from '../api/change-contact';
import { ContactMenu, type ContactAction } from './contact-menu';
import styles from './contacts.module.css';
import { PERMISSIONS, type Permission } from './permission-words';

interface ContactRowProps {
  contact: ContactView;
  onAction: (action: ContactAction) => void;
  onRemoveAddress: (address: ContactAddressView) => void;
}

/** A person who writes for the account: addresses, permissions, what can be done. */
export function ContactRow({ contact, onAction, onRemoveAddress }: ContactRowProps) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  return (
    <tr className={styles.contact}>
      <td>
        <span className={listStyles.strong}>{contact.name}</span>
        <div className={styles.marks}>
          {contact.isMain ? (
            <Pill tone="petrol" icon={IconStar}>
              {t('customers.main')}
            </Pill>
          ) : null}
          <span className={listStyles.small}>{common(`languages.${contact.language}`)}</span>
        </div>
      </td>
      <td>
        <ul className={styles.addresses}>
          {contact.addresses.map((address) => (
            <Address key={address.id} address={address} onRemove={() => onRemoveAddress(address)} />
          ))}
        </ul>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          aria-label={t('customers.addAddressTo', { name: contact.name })}
          onClick={() => onAction('add-address')}
        >
          {t('customers.addAddress')}
        </Button>
      </td>
      {PERMISSIONS.map((permission) => (
        <td key={permission} data-label={t(`customers.permission.${permission}`)} className={styles.permission}>
          <PermissionBox contact={contact} permission={permission} />
        </td>
      ))}
      <td className={styles.menu}>
        <ContactMenu contact={contact} onAction={onAction} />
      </td>
    </tr>
  );
}

function Address({ address, onRemove }: { address: ContactAddressView; onRemove: () => void }) {
  const { t } = useTranslation('operator');
  return (
    <li className={styles.address}>
      <span>
        {address.address}
        {address.isPrimary ? (
          <span className={styles.mark}>
            <IconKey size={12} aria-hidden="true" /> {t('customers.login')}
          </span>
        ) : null}
        {address.shared ? (
          <span className={styles.mark} data-tone="attention" title={t('customers.sharedHelp')}>
            <IconAlertTriangle size={12} aria-hidden="true" /> {t('customers.shared')}
          </span>
        ) : null}
      </span>
      {address.isPrimary ? null : (
        <ActionIcon
          size="sm"
          aria-label={t('customers.removeAddress', { address: address.address })}
          onClick={onRemove}
        >
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}

/** Changes at once; goes back when the API says no. */
function PermissionBox({ contact, permission }: { contact: ContactView; permission: Permission }) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const sentence = useProblemSentence();
  const change = useChangeContact();
  const wanted = change.isPending ? change.variables.dto[permission] : undefined;
  return (
    <Checkbox
      aria-label={t('customers.permissionOf', {
        name: contact.name,
        permission: t(`customers.permission.${permission}`),
      })}
      checked={contact.isMain || (wanted ?? contact[permission])}
      disabled={contact.isMain}
      title={contact.isMain ? t('customers.permissionsMain') : undefined}
      onChange={(event) =>
        change.mutate(
          { id: contact.id, dto: { [permission]: event.currentTarget.checked } },
          {
            onSuccess: () => say({ text: t('customers.permissionChanged') }),
            onError: (error) => say({ text: t('queue.failed', { why: sentence(asProblem(error)) }), seconds: 10 }),
          },
        )
      }
    />
  );
}
