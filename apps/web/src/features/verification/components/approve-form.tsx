import { ApproveVerificationDto, type VerificationMethod, type VerificationView } from '@tunda/domain';
import { Radio, Stack } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { ChoiceField, FieldError, TextField } from '../../../ui/fields';
import { FormProblem, Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { useApproveVerification } from '../api/approve-verification';
import styles from './verification.module.css';
import { WhoseRequest, type Person } from './whose-request';

// the strongest way first
const METHODS: readonly VerificationMethod[] = ['call-back', 'other-proof', 'operator-judgement'];

/** Draws the search for any other customer; the page lends it, because customers are another topic. */
export type CustomerPicker = (onPick: (person: Person) => void) => ReactNode;

interface ApproveFormProps {
  verification: VerificationView;
  picker: CustomerPicker;
  onApproved: (person: Person) => void;
}

/** Whose request it is, whether the address is hers from now on, and how the operator made sure. */
export function ApproveForm({ verification, picker, onApproved }: ApproveFormProps) {
  const { t } = useTranslation('operator');
  const { mutateAsync } = useApproveVerification(verification.id);
  const [person, setPerson] = useState<Person | null>(null);
  const { form, field, errorOf, submit, isPending, problem } = useDtoForm(ApproveVerificationDto, {
    defaultValues: {
      customerId: '',
      contactId: '',
      addAddress: false,
      method: undefined,
      reason: '',
      sharedReason: '',
    },
    send: async (dto, idempotencyKey) => {
      await mutateAsync({ dto, idempotencyKey });
      if (person) onApproved(person);
    },
  });
  const choose = (chosen: Person): void => {
    setPerson(chosen);
    form.setValue('customerId', chosen.customerId, { shouldValidate: form.formState.isSubmitted });
    form.setValue('contactId', chosen.contactId, { shouldValidate: form.formState.isSubmitted });
  };
  const [isShared, setIsShared] = useState(false);
  const sharedNow = problem?.code === 'address-already-registered';
  if (sharedNow && !isShared) setIsShared(true);
  const whoseError = errorOf('contactId') ? t('verification.whoseMissing') : undefined;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.form}>
      <p className={styles.intro}>{t('verification.approveIntro')}</p>
      {verification.level === 'E' ? <Notice tone="danger">{t('verification.approveForged')}</Notice> : null}
      <WhoseRequest suggestions={verification.suggestions} person={person} onChoose={choose} picker={picker} />
      {whoseError ? (
        <p className={styles.error} role="alert">
          <FieldError>{whoseError}</FieldError>
        </p>
      ) : null}
      <Controller
        control={form.control}
        name="addAddress"
        render={({ field: { value, onChange } }) => (
          <ChoiceField
            name="scope"
            label={t('verification.scope')}
            value={value ? 'add' : 'once'}
            onChange={(chosen) => onChange(chosen === 'add')}
            choices={[
              { value: 'once', label: t('verification.once'), hint: t('verification.onceHint') },
              {
                value: 'add',
                label: t('verification.addAddress'),
                hint: t('verification.addAddressHint', { address: verification.claimedAddress }),
              },
            ]}
          />
        )}
      />
      <Controller
        control={form.control}
        name="method"
        render={({ field: { value, onChange } }) => (
          <Radio.Group
            name="method"
            label={t('verification.method')}
            value={value ?? null}
            onChange={onChange}
            error={errorOf('method') ? <FieldError>{errorOf('method') ?? ''}</FieldError> : undefined}
          >
            <Stack gap={8} mt={4}>
              {METHODS.map((method) => (
                <Radio key={method} value={method} label={t(`verification.methods.${method}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      <TextField label={t('verification.reason')} hint={t('verification.reasonHint')} {...field('reason')} />
      {isShared && form.watch('addAddress') ? (
        <>
          <Notice tone="attention" role="alert" title={t('customers.sharedTitle')}>
            {t('customers.sharedText')}
          </Notice>
          <TextField label={t('customers.sharedReason')} {...field('sharedReason')} />
        </>
      ) : null}
      <FormProblem problem={sharedNow ? null : problem} />
      <SubmitButton isPending={isPending}>{t('verification.approve')}</SubmitButton>
    </form>
  );
}
