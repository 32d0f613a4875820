import { useTranslation } from 'react-i18next';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import { SkeletonRows } from '../../../ui/states';

export function Page() {
  const { t } = useTranslation('operator');
  return (
    <PageBox width="wide">
      <PageHeader title={t('nav.tokens')} />
      <SkeletonRows />
    </PageBox>
  );
}
