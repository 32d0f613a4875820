import { ChangeCustomerDto, CUSTOMER_KINDS, type CustomerView } from '@tunda/domain';
import { SegmentedControl } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { ModalForm } from '../../../ui/form-modal';
import { useSnack } from '../../../ui/snack';
import { useChangeCustomer } from '../api/change-customer';

/** Kind, name and code of an account; an empty code takes it away. */
export function EditCustomerForm({ customer, onDone }: { customer: CustomerView; onDone: () => void }) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const say = useSnack();
  const { mutateAsync } = useChangeCustomer();
  const { form, field, submit, isPending, problem } = useDtoForm(ChangeCustomerDto, {
    defaultValues: { kind: customer.kind, name: customer.name, externalId: customer.externalId ?? '' },
    send: async (dto) => {
      // a form leaves blanks out, but here a blank has a meaning
      await mutateAsync({ id: customer.id, dto: { ...dto, externalId: dto.externalId ?? '' } });
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
      <Controller
        control={form.control}
        name="kind"
        render={({ field: { value, onChange } }) => (
          <SegmentedControl
            aria-label={t('customers.kindLabel')}
            value={value ?? 'company'}
            onChange={onChange}
            data={CUSTOMER_KINDS.map((kind) => ({ value: kind, label: t(`customers.kind.${kind}`) }))}
          />
        )}
      />
      <TextField label={t('customers.name')} hint={t('customers.nameHint')} data-autofocus {...field('name')} />
      <TextField
        label={t('customers.externalId')}
        hint={t('customers.externalIdHint')}
        optional
        {...field('externalId')}
      />
    </ModalForm>
  );
}
