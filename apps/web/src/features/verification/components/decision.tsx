import type { VerificationView } from '@tunda/domain';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../lib/dates';
import { Notice } from '../../../ui/notice';
import styles from './verification.module.css';

/** How a request was decided, by whom, and why. */
export function Decision({ verification }: { verification: VerificationView }) {
  const { t } = useTranslation('operator');
  const dates = useDates();
  const { state, decidedAt, decidedBy, method, reason } = verification;
  const tone = { approved: 'success', rejected: 'danger', expired: 'calm', pending: 'calm' } as const;
  if (state === 'expired')
    return <Notice title={t('verification.state.expired')}>{t('verification.expiredText')}</Notice>;
  return (
    <Notice tone={tone[state]} title={t(`verification.state.${state}`)}>
      <dl className={styles.decision}>
        <dt>{t('verification.decide')}</dt>
        <dd>
          {decidedAt
            ? t('verification.decidedBy', { name: decidedBy ?? '', when: dates.momentWithTime(decidedAt) })
            : (decidedBy ?? '–')}
        </dd>
        {method ? (
          <>
            <dt>{t('verification.decidedMethod')}</dt>
            <dd>{t(`verification.methods.${method}`)}</dd>
          </>
        ) : null}
        {reason ? (
          <>
            <dt>{t('verification.decidedReason')}</dt>
            <dd>{reason}</dd>
          </>
        ) : null}
      </dl>
    </Notice>
  );
}
