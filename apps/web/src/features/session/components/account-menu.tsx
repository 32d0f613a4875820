import type { Area } from '@tunda/domain';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLogout, IconShieldLock } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SchemeItems } from '../../../ui/scheme-switch';
import { useLogOut } from '../api/log-out';
import styles from './account-menu.module.css';
import { LanguageItems } from './language-items';

interface AccountMenuProps {
  area: Area;
  person: { id: string; name: string };
  /** Below the name: the account, or the address. */
  caption: string;
  /** Adds language and appearance, where the header has no room for them. */
  withPreferences?: boolean;
  /** Only the initials, for narrow places. */
  compact?: boolean;
  position?: 'bottom-end' | 'top-start' | 'right-end';
}

/** "Maria Grazia Rossi" -> "MR". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

/** Who is logged in, and what concerns her alone. */
export function AccountMenu(props: AccountMenuProps) {
  const { area, person, caption, withPreferences = false, compact = false, position = 'bottom-end' } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const logOut = useLogOut(area, person.id);
  const toSecurity = area === 'customer' ? '/security' : '/admin/security';
  const leave = (): void => {
    logOut.mutate(undefined, {
      onSuccess: () => void navigate({ to: area === 'customer' ? '/login' : '/admin/login', search: {} }),
    });
  };
  return (
    <Menu position={position} width={260}>
      <Menu.Target>
        <UnstyledButton className={styles.button} aria-label={t('account.open', { name: person.name })}>
          <span className={styles.initials} data-initials={initialsOf(person.name)} />
          {compact ? null : (
            <>
              <span className={styles.name}>{person.name}</span>
              <IconChevronDown size={16} aria-hidden="true" />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles.who}>
          <strong>{person.name}</strong>
          <span>{caption}</span>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconShieldLock size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: toSecurity })}
        >
          {t('account.security')}
        </Menu.Item>
        {withPreferences ? (
          <>
            <Menu.Divider />
            <LanguageItems area={area} />
            <Menu.Divider />
            <SchemeItems />
          </>
        ) : null}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={18} aria-hidden="true" />}
          onClick={leave}
          disabled={logOut.isPending}
        >
          {t('account.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
