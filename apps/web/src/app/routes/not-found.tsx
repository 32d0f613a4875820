import { IconCompass } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../lib/use-document-title';
import { ButtonLink } from '../../ui/link';
import { EmptyState } from '../../ui/states';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  const isAdmin = useRouterState({ select: ({ location }) => /^\/admin(\/|$)/.test(location.pathname) });
  useDocumentTitle(t('missing.title'));
  return (
    <main id="main" tabIndex={-1}>
      <EmptyState
        order={1}
        icon={IconCompass}
        title={t('missing.title')}
        actions={<ButtonLink to={isAdmin ? '/admin' : '/'}>{t('action.home')}</ButtonLink>}
      >
        {t('missing.text')}
      </EmptyState>
    </main>
  );
}
