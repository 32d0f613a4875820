import { Button, Title } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../lib/problem';
import { useDocumentTitle } from '../../lib/use-document-title';
import { Page } from '../../ui/page';
import { ErrorState } from '../../ui/states';

/** A new release takes away the files an open page still points at. */
const isMissingChunk = (error: unknown): boolean =>
  error instanceof TypeError && /import|module script|MIME/i.test(error.message);

/** When a page cannot be drawn. What the API refused has its sentence; anything else says that drafts are safe. */
export function RootError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  useDocumentTitle(t('failed.title'));
  useEffect(() => queries.reset(), [queries]);
  if (error instanceof ApiProblem) {
    return (
      <Page>
        <ErrorState
          error={error}
          onRetry={() => {
            reset();
            void router.invalidate();
          }}
        />
      </Page>
    );
  }
  const updated = isMissingChunk(error);
  return (
    <Page>
      <div
        role="alert"
        style={{ display: 'grid', justifyItems: 'center', gap: 8, padding: '48px 0', textAlign: 'center' }}
      >
        <Title order={1}>{updated ? t('failed.updated') : t('failed.title')}</Title>
        <p>{updated ? t('failed.updatedText') : t('failed.text')}</p>
        <Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>
      </div>
    </Page>
  );
}
