import { Link } from '@tanstack/react-router';
import styles from './link-tabs.module.css';

interface LinkTab {
  key: string;
  label: string;
  search: Readonly<Record<string, string | undefined>>;
  current: boolean;
}

/** A row of links that change what a list shows; the address holds the choice. On phones it scrolls sideways. */
export function LinkTabs({ label, to, tabs }: { label: string; to: string; tabs: readonly LinkTab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              to={to}
              search={tab.search as never}
              className={styles.tab}
              data-current={tab.current}
              activeOptions={{ exact: true, includeSearch: true }}
              replace
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
