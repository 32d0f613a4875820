import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ForgotPasswordForm } from '../../features/session/components/forgot-password-form';
import { OtherLanguage } from '../../features/session/components/other-language';
import { DoorPage } from '../../ui/door-page';

const route = getRouteApi('/password/forgot');

/** Asks for a link to set a new password, for the area in the query string. */
export function Page() {
  const { t } = useTranslation();
  const { area = 'customer' } = route.useSearch();
  return (
    <DoorPage title={t('session.forgotTitle')} intro={t('session.forgotIntro')} side={<OtherLanguage area={area} />}>
      <ForgotPasswordForm area={area} />
    </DoorPage>
  );
}
