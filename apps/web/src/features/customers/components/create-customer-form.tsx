import { CreateCustomerDto, CUSTOMER_KINDS, LANGUAGES, type CustomerView } from '@tunda/domain';
import { Checkbox, SegmentedControl } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { ModalForm } from '../../../ui/form-modal';
import { useCreateCustomer } from '../api/create-customer';
import styles from './forms.module.css';
import { SharedReasonField, useSharedAddress } from './shared-reason';

interface CreateCustomerFormProps {
  onCreated: (customer: CustomerView) => void;
  onCancel: () => void;
}

/** A new account with the one person who may do everything for it. */
export function CreateCustomerForm({ onCreated, onCancel }: CreateCustomerFormProps) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const { mutateAsync } = useCreateCustomer();
  const { form, field, submit, isPending, problem } = useDtoForm(CreateCustomerDto, {
    defaultValues: {
      kind: 'company',
      name: '',
      externalId: '',
      mainContact: { name: '', address: '', language: 'it', invite: true, sharedReason: '' },
    },
    send: async (dto, idempotencyKey) => onCreated(await mutateAsync({ dto, idempotencyKey })),
  });
  const { isShared, otherProblem } = useSharedAddress(problem);
  return (
    <ModalForm
      submit={submit}
      isPending={isPending}
      problem={otherProblem}
      submitLabel={t(isShared ? 'customers.sharedConfirm' : 'customers.create')}
      onCancel={onCancel}
    >
      <Controller
        control={form.control}
        name="kind"
        render={({ field: { value, onChange } }) => (
          <SegmentedControl
            aria-label={t('customers.kindLabel')}
            value={value}
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
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('customers.mainContact')}</legend>
        <TextField label={t('customers.contactName')} autoComplete="off" {...field('mainContact.name')} />
        <TextField
          label={t('customers.address')}
          hint={t('customers.addressHint')}
          type="email"
          autoComplete="off"
          {...field('mainContact.address')}
        />
        <Controller
          control={form.control}
          name="mainContact.language"
          render={({ field: { value, onChange } }) => (
            <SegmentedControl
              aria-label={t('customers.language')}
              value={value ?? 'it'}
              onChange={onChange}
              data={LANGUAGES.map((language) => ({ value: language, label: common(`languages.${language}`) }))}
            />
          )}
        />
        <Checkbox label={t('customers.invite')} {...form.register('mainContact.invite')} />
      </fieldset>
      {isShared ? <SharedReasonField {...field('mainContact.sharedReason')} /> : null}
    </ModalForm>
  );
}
