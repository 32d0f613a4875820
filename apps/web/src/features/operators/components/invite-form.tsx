import { InviteOperatorDto } from '@tunda/domain';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { ModalForm } from '../../../ui/form-modal';
import { useSnack } from '../../../ui/snack';
import { useInviteOperator } from '../api/invite-operator';

/** A new colleague. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const { mutateAsync } = useInviteOperator();
  const { form, field, submit, isPending, problem } = useDtoForm(InviteOperatorDto, {
    defaultValues: { name: '', address: '', isAdmin: false },
    send: async (dto, idempotencyKey) => {
      await mutateAsync({ dto, idempotencyKey });
      say({ text: t('operators.invited', { name: dto.name }) });
      onDone();
    },
  });
  return (
    <ModalForm
      submit={submit}
      isPending={isPending}
      problem={problem}
      submitLabel={t('operators.invite')}
      onCancel={onDone}
    >
      <TextField label={t('operators.name')} autoComplete="off" data-autofocus {...field('name')} />
      <TextField
        label={t('operators.address')}
        hint={t('operators.addressHint')}
        type="email"
        autoComplete="off"
        {...field('address')}
      />
      <Checkbox label={t('operators.isAdmin')} description={t('operators.adminHint')} {...form.register('isAdmin')} />
    </ModalForm>
  );
}
