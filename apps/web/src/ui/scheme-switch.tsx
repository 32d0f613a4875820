import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const SCHEMES = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const satisfies Record<
  MantineColorScheme,
  unknown
>;

/** The entries of a menu that choose light, dark or the system's way; remembered on this device. */
export function SchemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('scheme.label')}</Menu.Label>
      {(['auto', 'light', 'dark'] as const).map((scheme) => {
        const IconOf = SCHEMES[scheme];
        const chosen = scheme === colorScheme;
        return (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={chosen}
            leftSection={<IconOf size={18} aria-hidden="true" />}
            rightSection={chosen ? <IconCheck size={16} aria-hidden="true" /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        );
      })}
    </>
  );
}

/** The same as a button of its own. */
export function SchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  const IconOf = SCHEMES[colorScheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${t('scheme.label')}: ${t(`scheme.${colorScheme}`)}`}>
          <IconOf size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <SchemeItems />
      </Menu.Dropdown>
    </Menu>
  );
}
