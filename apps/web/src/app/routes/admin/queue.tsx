import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queueQuery, type QueueFilters as Filters } from '../../../features/desk/api/queue';
import { QueueFilters } from '../../../features/desk/components/queue-filters';
import { QueuePane } from '../../../features/desk/components/queue-pane';
import { useIsNarrow } from '../../../lib/use-is-narrow';
import { SplitPane } from '../../../ui/split-pane';
import type { PageContext } from '../../page-module';
import styles from './panes.module.css';
import { useDeskPeople } from './use-desk-people';

const route = getRouteApi('/admin/');

export const load = ({ queryClient, search }: PageContext): void =>
  void queryClient.prefetchInfiniteQuery(queueQuery(search as Filters));

/** What waits, longest first. */
export function Page() {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const filters = route.useSearch();
  const isNarrow = useIsNarrow();
  const [opened, drawer] = useDisclosure(false);
  const { close } = drawer;
  useEffect(close, [filters, close]);
  const people = useDeskPeople();
  if (isNarrow) {
    return (
      <>
        <QueuePane filters={filters} {...people} onFilters={drawer.open} />
        <Drawer
          opened={opened}
          onClose={close}
          position="right"
          size={300}
          title={t('queue.filters')}
          closeButtonProps={{ 'aria-label': common('action.close') }}
        >
          <QueueFilters filters={filters} />
        </Drawer>
      </>
    );
  }
  return (
    <div className={styles.panes}>
      <SplitPane
        name="queue-filters"
        side="left"
        handleLabel={t('queue.filtersWidth')}
        initial={216}
        min={176}
        max={360}
        pane={<QueueFilters filters={filters} />}
      >
        <QueuePane filters={filters} {...people} />
      </SplitPane>
    </div>
  );
}
