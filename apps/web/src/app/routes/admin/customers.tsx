import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../../features/customers/api/list-customers';
import { CreateCustomerForm } from '../../../features/customers/components/create-customer-form';
import { CustomerList } from '../../../features/customers/components/customer-list';
import { FormModal } from '../../../ui/form-modal';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import { useSnack } from '../../../ui/snack';
import type { PageContext } from '../../page-module';

const route = getRouteApi('/admin/customers');

export const load = ({ queryClient, search }: PageContext): void =>
  void queryClient.prefetchInfiniteQuery(customersQuery(search.q ?? ''));

/** The accounts. */
export function Page() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const say = useSnack();
  const { q = '' } = route.useSearch();
  const [opened, form] = useDisclosure(false);
  return (
    <PageBox width="wide">
      <PageHeader
        title={t('customers.title')}
        intro={t('customers.intro')}
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={form.open}>
            {t('customers.create')}
          </Button>
        }
      />
      <CustomerList
        q={q}
        onSearch={(words) =>
          void navigate({ to: '/admin/customers', search: words ? { q: words } : {}, replace: true })
        }
      />
      <FormModal opened={opened} onClose={form.close} title={t('customers.create')}>
        <CreateCustomerForm
          onCancel={form.close}
          onCreated={(customer) => {
            form.close();
            say({ text: t('customers.created', { name: customer.name }) });
            void navigate({ to: '/admin/customers/$id', params: { id: customer.id } });
          }}
        />
      </FormModal>
    </PageBox>
  );
}
