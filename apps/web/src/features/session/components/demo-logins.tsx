import type { DemoLoginView } from '@tunda/domain';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './demo-logins.module.css';

interface DemoLoginsProps {
  logins: readonly DemoLoginView[];
  onChoose: (login: DemoLoginView) => void;
}

/** Whom one may be on a desk with demo data: each entry fills the form. */
export function DemoLogins({ logins, onChoose }: DemoLoginsProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles.title}>
        {t('session.demo')}
      </h2>
      <p className={styles.intro}>{t('session.demoIntro')}</p>
      <ul className={styles.list}>
        {logins.map((login) => (
          <li key={login.address}>
            <UnstyledButton className={styles.login} onClick={() => onChoose(login)}>
              <VisuallyHidden>{t('session.demoUse')} </VisuallyHidden>
              <span className={styles.name}>{login.name}</span>
              <span className={styles.address}>{login.address}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
