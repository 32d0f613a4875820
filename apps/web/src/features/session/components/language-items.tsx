import { LANGUAGES, type Area, type Language } from '@tunda/domain';
import { Menu } from '@mantine/core';
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
      <Menu.RadioGroup value={currentLanguage()} onChange={(language) => void change(language as Language)}>
        {LANGUAGES.map((language) => (
          <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
            {t(`languages.${language}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
