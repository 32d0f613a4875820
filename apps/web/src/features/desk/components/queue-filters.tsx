import { DEPARTMENTS, TICKET_STATUSES, type QueueCountsView, type TicketStatus } from '@tunda/domain';
import { useQuery } from '@tanstack/react-query';
import {
  IconArchive,
  IconCircleCheck,
  IconCornerUpLeft,
  IconHourglass,
  IconShieldQuestion,
  IconShieldX,
  IconUser,
  IconUserOff,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Count } from '../../../ui/pill';
import { queueCountsQuery } from '../api/queue-counts';
import type { QueueFilters } from '../api/queue';
import styles from './queue.module.css';

const STATE_ICONS: Record<TicketStatus, Icon> = {
  unverified: IconShieldQuestion,
  open: IconHourglass,
  waiting: IconCornerUpLeft,
  resolved: IconCircleCheck,
  closed: IconArchive,
  rejected: IconShieldX,
};
// what needs us first, what is over last
const STATES: readonly TicketStatus[] = ['open', ...TICKET_STATUSES.filter((status) => status !== 'open')];

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 className={styles.groupTitle} id={id}>
        {title}
      </h2>
      <ul className={styles.choices}>{children}</ul>
    </section>
  );
}

interface ChoiceProps {
  search: QueueFilters;
  chosen: boolean;
  icon?: Icon;
  count?: number | undefined;
  children: string;
}

function Choice({ search, chosen, icon: IconOf, count, children }: ChoiceProps) {
  return (
    <li>
      <Link
        to="/admin"
        search={search}
        className={styles.choice}
        data-chosen={chosen}
        activeOptions={{ exact: true, includeSearch: true }}
      >
        {IconOf ? <IconOf size={16} stroke={1.75} aria-hidden="true" /> : null}
        <span className={styles.choiceWord}>{children}</span>
        {count ? <Count value={count} tone={chosen ? 'petrol' : 'slate'} /> : null}
      </Link>
    </li>
  );
}

const LIVE = ['unverified', 'open', 'waiting', 'resolved'] as const;
const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);

/** How many live tickets stand in a state, in one department or in all. */
function countOf(counts: QueueCountsView | undefined, status: TicketStatus, department?: string): number | undefined {
  const live = LIVE.find((each) => each === status);
  if (!counts || !live) return undefined;
  return sum(
    counts.departments.filter((each) => !department || each.department === department).map((each) => each[live]),
  );
}

/** Department, state and assignment as links: the address holds the choice and can be sent to a colleague. */
export function QueueFilters({ filters }: { filters: QueueFilters }) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const { data: counts } = useQuery(queueCountsQuery);
  const status = filters.status ?? 'open';
  const without = (...names: (keyof QueueFilters)[]): QueueFilters =>
    Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as keyof QueueFilters)));
  return (
    <nav className={styles.filters} aria-label={t('queue.filters')}>
      <Group title={t('queue.states')}>
        {STATES.map((each) => (
          <Choice
            key={each}
            icon={STATE_ICONS[each]}
            search={each === 'open' ? without('status', 'q') : { ...without('q'), status: each }}
            chosen={each === status && !filters.q}
            count={countOf(counts, each, filters.department)}
          >
            {t(`status.${each}`)}
          </Choice>
        ))}
      </Group>
      <Group title={t('queue.departments')}>
        <Choice search={without('department')} chosen={!filters.department} count={countOf(counts, status)}>
          {t('queue.allDepartments')}
        </Choice>
        {DEPARTMENTS.map((each) => (
          <Choice
            key={each}
            search={{ ...filters, department: each }}
            chosen={filters.department === each}
            count={countOf(counts, status, each)}
          >
            {common(`department.${each}`)}
          </Choice>
        ))}
      </Group>
      <Group title={t('queue.people')}>
        <Choice icon={IconUsers} search={without('assignee')} chosen={!filters.assignee}>
          {t('queue.anybody')}
        </Choice>
        <Choice
          icon={IconUser}
          search={{ ...filters, assignee: 'me' }}
          chosen={filters.assignee === 'me'}
          count={counts?.mine}
        >
          {t('queue.mine')}
        </Choice>
        <Choice icon={IconUserOff} search={{ ...filters, assignee: 'nobody' }} chosen={filters.assignee === 'nobody'}>
          {t('queue.nobodys')}
        </Choice>
      </Group>
    </nav>
  );
}
