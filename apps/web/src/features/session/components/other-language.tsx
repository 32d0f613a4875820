import { LANGUAGES, type Area } from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../lib/i18n';
import { useChangeLanguage } from '../api/change-language';

/** Every language but the one on screen, each a button in its own words: for pages outside, where a menu would be too much. */
export function OtherLanguage({ area }: { area: Area }) {
  const { t } = useTranslation();
  const change = useChangeLanguage(area);
  return LANGUAGES.filter((language) => language !== currentLanguage()).map((language) => (
    <Button
      key={language}
      variant="subtle"
      color="slate"
      size="sm"
      lang={language}
      leftSection={<IconLanguage size={20} aria-hidden="true" />}
      onClick={() => void change(language)}
    >
      {t(`languages.${language}`)}
    </Button>
  ));
}
