import type { Evidence } from '@tunda/domain';
import { IconCircleCheck, IconCircleMinus, IconCircleX, type Icon } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { evidenceFacts, type Severity } from '../lib/evidence-facts';
import styles from './verification.module.css';

const ICONS: Record<Severity, Icon> = { bad: IconCircleX, unsure: IconCircleMinus, good: IconCircleCheck };

/** What is proven and what is not, in plain sentences, worst first. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('operator');
  return (
    <ul className={styles.facts}>
      {evidenceFacts(evidence).map((fact) => {
        const IconOf = ICONS[fact.severity];
        const key = 'fact' in fact ? fact.fact : fact.suspicion;
        return (
          <li key={key} className={styles.fact} data-severity={fact.severity}>
            <IconOf size={18} stroke={2} aria-hidden="true" />
            <span>
              <VisuallyHidden>{t(`verification.severity.${fact.severity}`)}: </VisuallyHidden>
              {'fact' in fact
                ? t(`verification.fact.${fact.fact}`, fact.words)
                : t(`verification.suspicion.${fact.suspicion}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
