import type { ContactAddressView, ContactView } from '@tunda/domain';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FormModal } from '../../../ui/form-modal';
import { useSnack } from '../../../ui/snack';
import { useChangeContact } from '../api/change-contact';
import { useRemoveAddress } from '../api/remove-address';
import { useRemoveContact } from '../api/remove-contact';
import { useSendInvitation } from '../api/send-invitation';
import { AddressForm } from './address-form';
import type { ContactAction } from './contact-menu';
import { RenameContactForm } from './rename-contact-form';

/** What somebody is about to do with whom. */
export type ContactIntent =
  | { action: ContactAction; contact: ContactView }
  | { action: 'remove-address'; contact: ContactView; address: ContactAddressView };

const problemOf = (mutation: Pick<UseMutationResult, 'isError' | 'error'>) =>
  mutation.isError ? asProblem(mutation.error) : null;

/** The dialogs behind a contact: each says what it does, and asks where it hurts. */
export function ContactDialogs({ intent, onClose }: { intent: ContactIntent | null; onClose: () => void }) {
  const { t } = useTranslation('operator');
  // a dialog that closes is still there: it gives the focus back
  const [last, setLast] = useState(intent);
  if (intent && intent !== last) setLast(intent);
  const shown = intent ?? last;
  if (!shown) return null;
  const dialog = { contact: shown.contact, opened: intent !== null, onClose };
  switch (shown.action) {
    case 'add-address':
      return (
        <FormModal
          opened={dialog.opened}
          onClose={onClose}
          title={t('customers.addAddressTo', { name: shown.contact.name })}
        >
          <AddressForm contact={shown.contact} onDone={onClose} />
        </FormModal>
      );
    case 'rename':
      return (
        <FormModal opened={dialog.opened} onClose={onClose} title={t('customers.rename')}>
          <RenameContactForm contact={shown.contact} onDone={onClose} />
        </FormModal>
      );
    case 'make-main':
      return <MakeMain {...dialog} />;
    case 'invite':
      return <Invite {...dialog} />;
    case 'remove':
      return <RemoveContact {...dialog} />;
    case 'remove-address':
      return <RemoveAddress {...dialog} address={shown.address} />;
  }
}

interface DialogProps {
  contact: ContactView;
  opened: boolean;
  onClose: () => void;
}

function MakeMain({ contact, opened, onClose }: DialogProps) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const change = useChangeContact();
  const done = (): void => {
    say({ text: t('customers.mainChanged', { name: contact.name }) });
    onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('customers.makeMainTitle')}
      confirmLabel={t('customers.makeMain')}
      isPending={change.isPending}
      problem={problemOf(change)}
      onConfirm={() => change.mutate({ id: contact.id, dto: { isMain: true } }, { onSuccess: done })}
    >
      {t('customers.makeMainText', { name: contact.name })}
    </ConfirmDialog>
  );
}

function Invite({ contact, opened, onClose }: DialogProps) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const invite = useSendInvitation();
  const address = contact.addresses.find(({ isPrimary }) => isPrimary)?.address ?? '';
  const done = (): void => {
    say({ text: t('customers.invited', { name: contact.name }) });
    onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('customers.sendInvitation')}
      confirmLabel={t('customers.sendInvitation')}
      isPending={invite.isPending}
      problem={problemOf(invite)}
      onConfirm={() => invite.mutate(contact.id, { onSuccess: done })}
    >
      {t('customers.inviteText', { address })}
    </ConfirmDialog>
  );
}

function RemoveContact({ contact, opened, onClose }: DialogProps) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const remove = useRemoveContact();
  const done = (): void => {
    say({ text: t('customers.contactRemoved', { name: contact.name }) });
    onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('customers.removeContactTitle', { name: contact.name })}
      confirmLabel={t('customers.removeContact')}
      tone="danger"
      isPending={remove.isPending}
      problem={problemOf(remove)}
      onConfirm={() => remove.mutate(contact.id, { onSuccess: done })}
    >
      {t('customers.removeContactText')}
    </ConfirmDialog>
  );
}

function RemoveAddress({ contact, address, opened, onClose }: DialogProps & { address: ContactAddressView }) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const remove = useRemoveAddress();
  const done = (): void => {
    say({ text: t('customers.addressRemoved', { address: address.address }) });
    onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('customers.removeAddressTitle')}
      confirmLabel={t('customers.removeAddress', { address: address.address })}
      tone="danger"
      isPending={remove.isPending}
      problem={problemOf(remove)}
      onConfirm={() => remove.mutate({ contactId: contact.id, addressId: address.id }, { onSuccess: done })}
    >
      {t('customers.removeAddressText', { address: address.address })}
    </ConfirmDialog>
  );
}
