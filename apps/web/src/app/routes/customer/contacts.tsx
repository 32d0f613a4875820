import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contactsQuery } from '../../../features/account/api/contacts';
import { ContactCard } from '../../../features/account/components/contact-card';
import { Notice } from '../../../ui/notice';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import { ErrorState, SkeletonRows } from '../../../ui/states';
import type { PageContext } from '../../page-module';

export const load = ({ queryClient }: PageContext): void => void queryClient.prefetchQuery(contactsQuery);

/** Who writes for the account, and the addresses whose mail is taken in at once. */
export function Page() {
  const { t } = useTranslation('customer');
  const list = useQuery(contactsQuery);
  return (
    <PageBox width="narrow">
      <PageHeader title={t('contacts.title')} intro={t('contacts.intro')} />
      <Notice title={t('contacts.ruleTitle')}>{t('contacts.rule')}</Notice>
      <div style={{ display: 'grid', gap: 16, marginTop: 24 }}>
        {list.isPending ? <SkeletonRows count={3} /> : null}
        {list.isError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />
        ) : null}
        {list.data?.items.map((contact) => (
          <ContactCard key={contact.id} contact={contact} canManage={list.data.canManage} />
        ))}
        {list.data && !list.data.canManage ? <p>{t('contacts.readOnly')}</p> : null}
      </div>
    </PageBox>
  );
}
