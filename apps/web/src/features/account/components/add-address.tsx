import { AddContactAddressDto, EMAIL_MAX, type ContactView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { FormProblem } from '../../../ui/notice';
import { useSnack } from '../../../ui/snack';
import { SubmitButton } from '../../../ui/submit-button';
import { useAddAddress } from '../api/contacts';
import styles from './contacts.module.css';

/** One more address a contact may write from. */
export function AddAddress({ contact, onDone }: { contact: ContactView; onDone: () => void }) {
  const { t } = useTranslation('customer');
  const { t: common } = useTranslation();
  const add = useAddAddress(contact.id);
  const say = useSnack();
  const form = useDtoForm(AddContactAddressDto, {
    defaultValues: { address: '' },
    send: async ({ address }, key) => {
      await add({ address }, key);
      say({ text: t('contacts.added', { address, name: contact.name }) });
      onDone();
    },
  });
  const { setFocus } = form.form;
  // whoever opened this form wants to write into it
  useEffect(() => setFocus('address'), [setFocus]);
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)} className={styles.form}>
      <TextField
        type="email"
        autoComplete="off"
        maxLength={EMAIL_MAX}
        label={t('contacts.newAddress')}
        hint={t('contacts.newAddressHint', { name: contact.name })}
        {...form.field('address')}
      />
      <FormProblem problem={form.problem} />
      <div className={styles.buttons}>
        <SubmitButton size="sm" isPending={form.isPending}>
          {t('contacts.add')}
        </SubmitButton>
        <Button variant="default" size="sm" onClick={onDone}>
          {common('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
