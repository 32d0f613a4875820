import { useTranslation } from 'react-i18next';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import { SkeletonRows } from '../../../ui/states';

export function Page() {
  const { t } = useTranslation('customer');
  return (
    <PageBox width="normal">
      <PageHeader title={t('nav.home')} />
      <SkeletonRows />
    </PageBox>
  );
}
