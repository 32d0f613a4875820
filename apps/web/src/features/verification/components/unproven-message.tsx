import type { VerificationView } from '@tunda/domain';
import { Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './verification.module.css';

/** What the sender wrote: plain text without links, in a frame nothing in it can imitate or leave. */
export function UnprovenMessage({ verification }: { verification: VerificationView }) {
  const { t } = useTranslation('operator');
  return (
    <section className={styles.message} aria-labelledby="message-title">
      <div className={styles.warning}>
        <IconAlertTriangle size={18} aria-hidden="true" />
        <div>
          <Title order={2} id="message-title" className={styles.warningTitle}>
            {t('verification.messageTitle')}
          </Title>
          <p className={styles.warningText}>{t('verification.messageWarning')}</p>
        </div>
      </div>
      <div className={styles.letter}>
        <p className={styles.subject}>{verification.subject}</p>
        {/* a long text scrolls inside, and so the keyboard must get there */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable */}
        <div className={styles.body} tabIndex={0} role="group" aria-labelledby="message-title">
          {verification.body}
        </div>
      </div>
    </section>
  );
}
