import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the tab: "Ticket · Assistenza Tunda". */
export function useDocumentTitle(title: string): void {
  const { t } = useTranslation();
  const desk = t('desk');
  useEffect(() => {
    document.title = title ? `${title} · ${desk}` : desk;
  }, [title, desk]);
}
