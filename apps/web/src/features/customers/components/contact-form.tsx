import { CreateContactDto, LANGUAGES } from '@tunda/domain';
import { Checkbox, SegmentedControl, Stack } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { ModalForm } from '../../../ui/form-modal';
import { useSnack } from '../../../ui/snack';
import { useCreateContact } from '../api/create-contact';
import { PERMISSIONS } from './permission-words';
import { SharedReasonField, useSharedAddress } from './shared-reason';

/** One more person who may write for the account. */
export function ContactForm({ customerId, onDone }: { customerId: string; onDone: () => void }) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const say = useSnack();
  const { mutateAsync } = useCreateContact();
  const { form, field, submit, isPending, problem } = useDtoForm(CreateContactDto, {
    defaultValues: {
      name: '',
      address: '',
      language: 'it',
      opensTickets: true,
      seesAllTickets: false,
      managesContacts: false,
      invite: true,
      sharedReason: '',
    },
    send: async (dto, idempotencyKey) => {
      await mutateAsync({ customerId, dto, idempotencyKey });
      say({ text: t('customers.contactAdded', { name: dto.name }) });
      onDone();
    },
  });
  const { isShared, otherProblem } = useSharedAddress(problem);
  return (
    <ModalForm
      submit={submit}
      isPending={isPending}
      problem={otherProblem}
      submitLabel={t(isShared ? 'customers.sharedConfirm' : 'customers.addContact')}
      onCancel={onDone}
    >
      <TextField label={t('customers.contactName')} autoComplete="off" data-autofocus {...field('name')} />
      <TextField
        label={t('customers.address')}
        hint={t('customers.addressHint')}
        type="email"
        autoComplete="off"
        {...field('address')}
      />
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
      <Stack gap={8} role="group" aria-label={t('customers.permissions')}>
        {PERMISSIONS.map((permission) => (
          <Checkbox key={permission} label={t(`customers.permission.${permission}`)} {...form.register(permission)} />
        ))}
      </Stack>
      <Checkbox label={t('customers.invite')} {...form.register('invite')} />
      {isShared ? <SharedReasonField {...field('sharedReason')} /> : null}
    </ModalForm>
  );
}
