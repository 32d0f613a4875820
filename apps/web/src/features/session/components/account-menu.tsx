import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LateMenu } from '../../../ui/late-menu';
import type { AccountItemsProps } from './account-items';
import styles from './account-menu.module.css';

interface AccountMenuProps extends Omit<AccountItemsProps, 'withPreferences'> {
  withPreferences?: boolean;
  /** Only the initials, for narrow places. */
  compact?: boolean;
  position?: 'bottom-end' | 'top-start' | 'right-end';
}

const items = () => import('./account-items').then(({ AccountItems }) => AccountItems);

/** "Maria Grazia Rossi" -> "MR". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

/** Who is logged in, and what concerns her alone. */
export function AccountMenu(props: AccountMenuProps) {
  const { compact = false, position = 'bottom-end', withPreferences = false, ...rest } = props;
  const { t } = useTranslation();
  const { name } = rest.person;
  return (
    <LateMenu
      position={position}
      width={260}
      items={items}
      itemProps={{ ...rest, withPreferences }}
      button={
        <UnstyledButton className={styles.button} aria-label={t('account.open', { name })}>
          <span className={styles.initials} data-initials={initialsOf(name)} />
          {compact ? null : (
            <>
              <span className={styles.name}>{name}</span>
              <IconChevronDown size={16} aria-hidden="true" />
            </>
          )}
        </UnstyledButton>
      }
    />
  );
}
