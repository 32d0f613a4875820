import { ChangeContactDto, LANGUAGES, type ContactView } from '@tunda/domain';
import { SegmentedControl } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { ModalForm } from '../../../ui/form-modal';
import { useSnack } from '../../../ui/snack';
import { useChangeContact } from '../api/change-contact';

/** Name and language of a contact. */
export function RenameContactForm({ contact, onDone }: { contact: ContactView; onDone: () => void }) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const say = useSnack();
  const { mutateAsync } = useChangeContact();
  const { form, field, submit, isPending, problem } = useDtoForm(ChangeContactDto, {
    defaultValues: { name: contact.name, language: contact.language },
    send: async (dto) => {
      await mutateAsync({ id: contact.id, dto });
      say({ text: t('customers.changed') });
      onDone();
    },
  });
  return (
    <ModalForm
      submit={submit}
      isPending={isPending}
      problem={problem}
      submitLabel={common('action.save')}
      onCancel={onDone}
    >
      <TextField label={t('customers.contactName')} data-autofocus {...field('name')} />
      <Controller
        control={form.control}
        name="language"
        render={({ field: { value, onChange } }) => (
          <SegmentedControl
            aria-label={t('customers.language')}
            value={value ?? 'it'}
            onChange={onChange}
            data={LANGUAGES.map((language) => ({ value: language, label: common(`languages.${language}`) }))}
          />
        )}
      />
    </ModalForm>
  );
}
