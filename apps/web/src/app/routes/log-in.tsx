import type { Area } from '@tunda/domain';
import { useRouter, useRouterState, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OtherLanguage } from '../../features/session/components/other-language';
import { LogInForm } from '../../features/session/components/log-in-form';
import { insideSite } from '../../lib/inside-site';
import { DoorPage } from '../../ui/door-page';
import { TextLink } from '../../ui/link';

/** Log-in of both areas: the address says which. */
export function Page() {
  const { t } = useTranslation();
  const router = useRouter();
  const area: Area = useRouterState({
    select: ({ location }) => (location.pathname.startsWith('/admin') ? 'operator' : 'customer'),
  });
  const { redirectTo, ended } = useSearch({ strict: false });
  const isCustomer = area === 'customer';
  return (
    <DoorPage
      title={isCustomer ? t('session.customerTitle') : t('session.operatorTitle')}
      intro={isCustomer ? t('session.customerIntro') : t('session.operatorIntro')}
      side={<OtherLanguage area={area} />}
      foot={
        <TextLink to={isCustomer ? '/admin/login' : '/login'} search={{}} underline="always">
          {isCustomer ? t('session.toOperator') : t('session.toCustomer')}
        </TextLink>
      }
    >
      <LogInForm
        key={area}
        area={area}
        ended={ended === '1'}
        onLoggedIn={() => router.history.push(insideSite(redirectTo, area))}
      />
    </DoorPage>
  );
}
