import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentContactQuery } from '../../../features/session/api/current-contact';
import { AccountMenu } from '../../../features/session/components/account-menu';
import { LanguageMenu } from '../../../features/session/components/language-menu';
import { useIsNarrow } from '../../../lib/use-is-narrow';
import { Mark } from '../../../ui/mark';
import { MenuDrawer } from '../../../ui/menu-drawer';
import { SchemeSwitch } from '../../../ui/scheme-switch';
import { BottomBar } from './bottom-bar';
import styles from './layout.module.css';
import { TicketSearch } from './ticket-search';
import { SideMenu } from './side-menu';

/** The customer area: header, menu on the left, page. On phones the menu folds and a bar stands at the bottom. */
export function CustomerLayout() {
  const { t } = useTranslation('customer');
  const { t: common } = useTranslation();
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  const [opened, drawer] = useDisclosure(false);
  const path = useRouterState({ select: ({ location }) => location.href });
  const { close } = drawer;
  useEffect(close, [path, close]);
  const isNarrow = useIsNarrow();
  const menu = (
    <nav className={styles.side} aria-label={t('nav.label')} data-print="no">
      <SideMenu canOpenTickets={contact.canOpenTickets} />
    </nav>
  );
  const brand = (
    <Link to="/" className={styles.brand}>
      <Mark />
      <span>{common('desk')}</span>
    </Link>
  );
  const account = { area: 'customer', person: contact, caption: contact.customerName } as const;
  return (
    <div className={styles.shell}>
      {isNarrow ? (
        <header className={styles.header} data-print="no">
          <ActionIcon aria-label={t('nav.open')} aria-expanded={opened} onClick={drawer.open}>
            <IconMenu2 size={22} aria-hidden="true" />
          </ActionIcon>
          {brand}
          <div className={styles.end}>
            <AccountMenu {...account} withPreferences compact />
          </div>
        </header>
      ) : (
        <header className={styles.header} data-print="no">
          {brand}
          <div className={styles.search}>
            <TicketSearch />
          </div>
          <div className={styles.end}>
            <LanguageMenu area="customer" />
            <SchemeSwitch />
            <AccountMenu {...account} />
          </div>
        </header>
      )}
      {isNarrow ? null : menu}
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      {isNarrow ? <BottomBar canOpenTickets={contact.canOpenTickets} /> : null}
      {isNarrow ? (
        <MenuDrawer opened={opened} onClose={close} title={common('desk')}>
          <div className={styles.drawer}>
            <TicketSearch />
            {menu}
          </div>
        </MenuDrawer>
      ) : null}
    </div>
  );
}
