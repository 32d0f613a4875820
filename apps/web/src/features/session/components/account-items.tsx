import type { Area } from '@tunda/domain';
import { Menu } from '@mantine/core';
import { IconLogout, IconShieldLock } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { useProblemSentence } from '../../../lib/problem-words';
import { SchemeItems } from '../../../ui/scheme-items';
import { useLogOut } from '../api/log-out';
import styles from './account-menu.module.css';
import { LanguageItems } from './language-items';

export interface AccountItemsProps {
  area: Area;
  person: { id: string; name: string };
  /** Below the name: the account, or the address. */
  caption: string;
  /** Adds language and appearance, where the header has no room for them. */
  withPreferences: boolean;
}

/** The entries of the account menu. */
export function AccountItems({ area, person, caption, withPreferences }: AccountItemsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sentence = useProblemSentence();
  const logOut = useLogOut(area, person.id);
  const toSecurity = area === 'customer' ? '/security' : '/admin/security';
  const leave = (): void => {
    if (logOut.isPending) return;
    logOut.mutate(undefined, {
      onSuccess: () => void navigate({ to: area === 'customer' ? '/login' : '/admin/login', search: {} }),
    });
  };
  return (
    <>
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
        closeMenuOnClick={false}
        aria-busy={logOut.isPending}
      >
        {t('account.logOut')}
      </Menu.Item>
      {logOut.isError ? (
        <p className={styles.failed} role="alert">
          {sentence(asProblem(logOut.error))}
        </p>
      ) : null}
    </>
  );
}
