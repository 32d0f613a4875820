import { RejectVerificationDto, type VerificationView } from '@tunda/domain';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { ModalForm } from '../../../ui/form-modal';
import { useRejectVerification } from '../api/reject-verification';
import styles from './verification.module.css';

interface RejectFormProps {
  verification: VerificationView;
  onRejected: () => void;
  onCancel: () => void;
}

/** Rejecting cannot be undone: it is asked, with the reason. */
export function RejectForm({ verification, onRejected, onCancel }: RejectFormProps) {
  const { t } = useTranslation('operator');
  const { mutateAsync } = useRejectVerification(verification.id);
  const { field, submit, isPending, problem } = useDtoForm(RejectVerificationDto, {
    defaultValues: { reason: '' },
    send: async (dto, idempotencyKey) => {
      await mutateAsync({ dto, idempotencyKey });
      onRejected();
    },
  });
  return (
    <ModalForm
      submit={submit}
      isPending={isPending}
      problem={problem}
      submitLabel={t('verification.reject')}
      tone="danger"
      onCancel={onCancel}
    >
      <p className={styles.intro}>{t('verification.rejectText')}</p>
      <TextField
        label={t('verification.rejectReason')}
        hint={t('verification.reasonHint')}
        data-autofocus
        {...field('reason')}
      />
    </ModalForm>
  );
}
