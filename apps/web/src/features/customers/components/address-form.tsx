import { AddContactAddressDto, type ContactView } from '@tunda/domain';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { ModalForm } from '../../../ui/form-modal';
import { useSnack } from '../../../ui/snack';
import { useAddAddress } from '../api/add-address';
import { SharedReasonField, useSharedAddress } from './shared-reason';

/** One more address a contact may write from; on two accounts only with a reason. */
export function AddressForm({ contact, onDone }: { contact: ContactView; onDone: () => void }) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const { mutateAsync } = useAddAddress();
  const { field, submit, isPending, problem } = useDtoForm(AddContactAddressDto, {
    defaultValues: { address: '', sharedReason: '' },
    send: async (dto, idempotencyKey) => {
      await mutateAsync({ contactId: contact.id, dto, idempotencyKey });
      say({ text: t('customers.addressAdded', { address: dto.address }) });
      onDone();
    },
  });
  const { isShared, otherProblem } = useSharedAddress(problem);
  return (
    <ModalForm
      submit={submit}
      isPending={isPending}
      problem={otherProblem}
      submitLabel={t(isShared ? 'customers.sharedConfirm' : 'customers.addAddress')}
      onCancel={onDone}
    >
      <TextField label={t('customers.address')} type="email" autoComplete="off" data-autofocus {...field('address')} />
      {isShared ? <SharedReasonField {...field('sharedReason')} /> : null}
    </ModalForm>
  );
}
