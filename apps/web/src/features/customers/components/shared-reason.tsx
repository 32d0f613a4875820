import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../lib/problem';
import { TextField } from '../../../ui/fields';
import { Notice } from '../../../ui/notice';
import styles from './forms.module.css';

/** Whether an address turned out to stand on another account: from then on the form asks why it may stand here too. */
export function useSharedAddress(problem: ApiProblem | null): { isShared: boolean; otherProblem: ApiProblem | null } {
  const [isShared, setIsShared] = useState(false);
  const found = problem?.code === 'address-already-registered';
  if (found && !isShared) setIsShared(true);
  return { isShared: isShared || found, otherProblem: found ? null : problem };
}

/** The reason, with what it means. Props of the field come from the form. */
export function SharedReasonField(props: Record<string, unknown>) {
  const { t } = useTranslation('operator');
  const box = useRef<HTMLDivElement>(null);
  // it appears below what was being written
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={box} className={styles.shared}>
      <Notice tone="attention" role="alert" title={t('customers.sharedTitle')}>
        {t('customers.sharedText')}
      </Notice>
      <TextField label={t('customers.sharedReason')} {...props} />
    </div>
  );
}
