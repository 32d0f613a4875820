import { ActionIcon, MantineThemeProvider } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskKeys } from '../../../features/desk/components/keys-help';
import { currentOperatorQuery } from '../../../features/session/api/current-operator';
import { AccountMenu } from '../../../features/session/components/account-menu';
import { useIsNarrow } from '../../../lib/use-is-narrow';
import { Mark } from '../../../ui/mark';
import { MenuDrawer } from '../../../ui/menu-drawer';
import { denseTheme } from '../../theme';
import { AdminMenu } from './admin-menu';
import styles from './layout.module.css';

/** The operators' desk: a narrow menu, and the whole height for work. */
export function AdminLayout() {
  const { t } = useTranslation('operator');
  const { data: operator } = useSuspenseQuery(currentOperatorQuery);
  const [opened, drawer] = useDisclosure(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { close } = drawer;
  useEffect(close, [path, close]);
  // dialogs are drawn outside the shell, and must be dense too
  useEffect(() => {
    document.body.dataset.density = 'dense';
    return () => void delete document.body.dataset.density;
  }, []);
  const account = { area: 'operator', person: operator, caption: operator.address, withPreferences: true } as const;
  const isNarrow = useIsNarrow();
  const brand = (
    <Link to="/admin" search={{}} className={styles.brand}>
      <Mark size={24} />
      <span>{t('nav.desk')}</span>
    </Link>
  );
  const menu = (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <AdminMenu isAdmin={operator.isAdmin} />
    </nav>
  );
  return (
    <MantineThemeProvider theme={denseTheme}>
      <div className={styles.shell}>
        {isNarrow ? (
          <header className={styles.top} data-print="no">
            <ActionIcon aria-label={t('nav.open')} aria-expanded={opened} onClick={drawer.open}>
              <IconMenu2 size={22} aria-hidden="true" />
            </ActionIcon>
            {brand}
            <AccountMenu {...account} compact />
          </header>
        ) : (
          <header className={styles.side} data-print="no">
            {brand}
            {menu}
            <div className={styles.account}>
              <AccountMenu {...account} position="top-start" />
            </div>
          </header>
        )}
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
        <DeskKeys />
        {isNarrow ? (
          <MenuDrawer opened={opened} onClose={close} title={t('nav.desk')}>
            {menu}
          </MenuDrawer>
        ) : null}
      </div>
    </MantineThemeProvider>
  );
}
