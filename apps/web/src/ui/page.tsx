import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../lib/use-document-title';
import styles from './page.module.css';

interface PageProps {
  /** `narrow` for forms, `normal` for reading, `wide` for tables, `full` for panes. */
  width?: 'narrow' | 'normal' | 'wide' | 'full';
  children: ReactNode;
}

/** The measure and the margins of a screen. */
export function Page({ width = 'normal', children }: PageProps) {
  return (
    <div className={styles.page} data-width={width}>
      {children}
    </div>
  );
}

interface PageHeaderProps {
  title: string;
  /** One sentence below the title. */
  intro?: ReactNode;
  /** A link back, above the title. */
  back?: ReactNode;
  /** Buttons on the right (below on phones). */
  actions?: ReactNode;
  /** What the tab is called, when it is not the title. */
  tabTitle?: string;
}

/** The one h1 of a screen; it also names the tab, and takes the focus after a navigation. */
export function PageHeader({ title, intro, back, actions, tabTitle }: PageHeaderProps) {
  useDocumentTitle(tabTitle ?? title);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {back ? <div className={styles.back}>{back}</div> : null}
        <Title order={1} tabIndex={-1} className={styles.title}>
          {title}
        </Title>
        {intro ? <p className={styles.intro}>{intro}</p> : null}
      </div>
      {actions}
    </header>
  );
}

/** A surface with a border. `flush` for lists and tables that bring their own padding. */
export function Card({ flush = false, children }: { flush?: boolean; children: ReactNode }) {
  return (
    <div className={styles.card} data-flush={flush}>
      {children}
    </div>
  );
}
