import { ActionIcon, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LateMenu } from './late-menu';

const SCHEMES = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const satisfies Record<
  MantineColorScheme,
  unknown
>;
const items = () => import('./scheme-items').then(({ SchemeItems }) => SchemeItems);

/** Light, dark or as the system: a button with a menu. */
export function SchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  const IconOf = SCHEMES[colorScheme];
  return (
    <LateMenu
      position="bottom-end"
      items={items}
      itemProps={{}}
      button={
        <ActionIcon aria-label={`${t('scheme.label')}: ${t(`scheme.${colorScheme}`)}`}>
          <IconOf size={20} aria-hidden="true" />
        </ActionIcon>
      }
    />
  );
}
