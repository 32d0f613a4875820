import { Button } from '@mantine/core';
import { IconArrowsSplit, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Matter } from '../../divide';
import styles from './coach.module.css';

interface MattersProps {
  matters: readonly Matter[];
  onDivide: () => void;
  onKeepTogether: () => void;
}

/** Several matters in one request: what we saw in each, and the two things the person can do. Nothing is divided by itself. */
export function Matters({ matters, onDivide, onKeepTogether }: MattersProps) {
  const { t } = useTranslation('assessment');
  const { t: common } = useTranslation();
  return (
    <section className={styles.matters} aria-label={t('matters.title', { count: matters.length })}>
      <p className={styles.ask}>{t('matters.title', { count: matters.length })}</p>
      <p className={styles.why}>{t('matters.why')}</p>
      <ol className={styles.cards}>
        {matters.map((matter, index) => (
          <li key={index} className={styles.matter}>
            <span className={styles.matterDepartment}>{common(`department.${matter.department}`)}</span>
            <span className={styles.matterText}>{matter.body}</span>
          </li>
        ))}
      </ol>
      <div className={styles.choices}>
        <Button size="sm" leftSection={<IconArrowsSplit size={18} aria-hidden="true" />} onClick={onDivide}>
          {t('matters.divide', { count: matters.length })}
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconLink size={18} aria-hidden="true" />}
          onClick={onKeepTogether}
        >
          {t('matters.keep')}
        </Button>
      </div>
    </section>
  );
}
