import type { Area } from '@tunda/domain';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../lib/i18n';
import { LateMenu } from '../../../ui/late-menu';

const items = () => import('./language-items').then(({ LanguageItems }) => LanguageItems);

/** The languages as a menu of its own, for the header. */
export function LanguageMenu({ area }: { area: Area }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  return (
    <LateMenu
      position="bottom-end"
      items={items}
      itemProps={{ area }}
      button={
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
      }
    />
  );
}
