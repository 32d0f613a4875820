import { Stack } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OtherLanguage } from '../../features/session/components/other-language';
import { SetPasswordForm } from '../../features/session/components/set-password-form';
import { DoorPage } from '../../ui/door-page';
import { ButtonLink } from '../../ui/link';
import { Notice } from '../../ui/notice';

/** Where the link of the mail leads: `/password/set#token=...`. */
export function Page() {
  const { t } = useTranslation();
  const inAddress = useRouterState({ select: ({ location }) => new URLSearchParams(location.hash).get('token') });
  const [token, setToken] = useState(inAddress);
  // once used, the secret leaves the address: the form must stay and say so; another link is another form
  if (inAddress && inAddress !== token) setToken(inAddress);
  return (
    <DoorPage title={t('session.setTitle')} intro={t('session.setIntro')} side={<OtherLanguage area="customer" />}>
      {token ? (
        <SetPasswordForm key={token} token={token} />
      ) : (
        <Stack>
          <Notice tone="attention" title={t('session.setNoLink')}>
            {t('session.setNoLinkText')}
          </Notice>
          <ButtonLink to="/password/forgot" search={{}}>
            {t('session.askAgain')}
          </ButtonLink>
        </Stack>
      )}
    </DoorPage>
  );
}
