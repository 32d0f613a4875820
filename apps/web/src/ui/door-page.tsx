import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../lib/use-document-title';
import styles from './door-page.module.css';
import { Mark } from './mark';

interface DoorPageProps {
  title: string;
  intro?: ReactNode;
  /** Top right: the other language. */
  side?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

/** The page one meets outside: log-in, passwords. One column, one thing to do. */
export function DoorPage({ title, intro, side, foot, children }: DoorPageProps) {
  const { t } = useTranslation();
  useDocumentTitle(title);
  return (
    <div className={styles.door}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Mark />
          {t('desk')}
        </span>
        <div className={styles.side}>{side}</div>
      </header>
      <main id="main" tabIndex={-1} className={styles.middle}>
        <div className={styles.box}>
          <div className={styles.words}>
            <Title order={1} tabIndex={-1}>
              {title}
            </Title>
            {intro ? <p className={styles.intro}>{intro}</p> : null}
          </div>
          {children}
        </div>
      </main>
      <footer className={styles.foot}>{foot}</footer>
    </div>
  );
}
