import { Button, Skeleton, Title, VisuallyHidden } from '@mantine/core';
import { IconCloudOff, IconRefresh, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../lib/problem';
import { useProblemSentence } from '../lib/problem-words';
import styles from './states.module.css';

interface EmptyStateProps {
  icon: Icon;
  title: string;
  children?: ReactNode;
  /** Buttons or links. */
  actions?: ReactNode;
  /** 1 when it is the whole page, 2 (default) below a page header. */
  order?: 1 | 2;
}

/** A list with nothing in it, said kindly. */
export function EmptyState({ icon: IconOf, title, children, actions, order = 2 }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <span className={styles.icon}>
        <IconOf size={24} stroke={1.75} aria-hidden="true" />
      </span>
      <Title order={order} size="h2">
        {title}
      </Title>
      {children ? <p className={styles.text}>{children}</p> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}

interface ErrorStateProps {
  error: unknown;
  /** Tries again; no button without it. */
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean;
}

/** Something could not be read: what happened, the code to quote, and a way to try again. */
export function ErrorState({ error, onRetry, isRetrying = false }: ErrorStateProps) {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  const problem = asProblem(error);
  return (
    <div className={styles.state} data-tone="attention" role="alert">
      <span className={styles.icon}>
        <IconCloudOff size={24} stroke={1.75} aria-hidden="true" />
      </span>
      <p className={styles.text}>{sentence(problem)}</p>
      {problem.requestId ? <p className={styles.small}>{t('failed.request', { id: problem.requestId })}</p> : null}
      {onRetry ? (
        <div className={styles.actions}>
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden="true" />}
            onClick={onRetry}
            loading={isRetrying}
          >
            {t('action.retry')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Rows that are on their way, with the height of the real ones. */
export function SkeletonRows({ count = 5, lines = 2 }: { count?: number; lines?: 1 | 2 }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{t('list.loading')}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.row} aria-hidden="true">
          <Skeleton height={14} width={`${64 - ((index * 17) % 28)}%`} />
          {lines === 2 ? <Skeleton height={10} width={`${38 - ((index * 11) % 16)}%`} /> : null}
        </div>
      ))}
    </div>
  );
}
