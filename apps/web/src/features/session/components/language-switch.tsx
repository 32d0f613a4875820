import { LANGUAGES, type Area } from '@tunda/domain';
import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../lib/i18n';
import { useChangeLanguage } from '../api/change-language';

/** The languages as entries of a menu, each in its own words. */
export function LanguageItems({ area }: { area: Area }) {
  const { t } = useTranslation();
  const change = useChangeLanguage(area);
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      {LANGUAGES.map((language) => {
        const chosen = language === currentLanguage();
        return (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={chosen}
            rightSection={chosen ? <IconCheck size={16} aria-hidden="true" /> : null}
            onClick={() => void change(language)}
          >
            {t(`languages.${language}`)}
          </Menu.Item>
        );
      })}
    </>
  );
}

/** The same as a button of its own, for pages without a menu. */
export function LanguageSwitch({ area }: { area: Area }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="slate"
          size="sm"
          px={8}
          leftSection={<IconLanguage size={20} aria-hidden="true" />}
        >
          {language.toUpperCase()}
          <VisuallyHidden>
            , {t('language')}: {t(`languages.${language}`)}
          </VisuallyHidden>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems area={area} />
      </Menu.Dropdown>
    </Menu>
  );
}
