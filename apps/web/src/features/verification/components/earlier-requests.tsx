import type { VerificationRowView } from '@tunda/domain';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../ui/link';
import { TimeText } from '../../../ui/time-text';
import { SenderBadge } from './sender-badge';
import styles from './verification.module.css';

/** What became of earlier requests from the same address. */
export function EarlierRequests({ earlier }: { earlier: readonly VerificationRowView[] }) {
  const { t } = useTranslation('operator');
  return (
    <section aria-labelledby="earlier-title">
      <Title order={2} id="earlier-title">
        {t('verification.earlier')}
      </Title>
      {earlier.length === 0 ? <p className={styles.none}>{t('verification.earlierNone')}</p> : null}
      <ul className={styles.earlier}>
        {earlier.map((row) => (
          <li key={row.id}>
            <TextLink to="/admin/verifications/$id" params={{ id: row.id }} inherit>
              {row.subject}
            </TextLink>
            <span className={styles.earlierFacts}>
              <SenderBadge state={row.state} /> <TimeText at={row.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
