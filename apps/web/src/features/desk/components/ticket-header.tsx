import {
  DEPARTMENTS,
  formatTicketNumber,
  type Department,
  type MoveTicketDto,
  type OperatorTicketView,
} from '@tunda/domain';
import { ActionIcon, Button, CopyButton, Menu, Title, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconCheck,
  IconChevronDown,
  IconCopy,
  IconLayoutSidebarRight,
  IconPrinter,
  IconUserCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { TextLink } from '../../../ui/link';
import { StatusPill } from '../../conversation/components/status-pill';
import type { QueueFilters } from '../api/queue';
import styles from './ticket.module.css';

type Movable = MoveTicketDto['status'];
const MOVES: readonly Movable[] = ['open', 'waiting', 'resolved', 'closed'];

interface TicketHeaderProps {
  ticket: OperatorTicketView;
  filters: QueueFilters;
  onAssign: () => void;
  onMove: (status: Movable) => void;
  onDepartment: (department: Department) => void;
  /** Where the details have no pane of their own. */
  onDetails?: (() => void) | undefined;
}

/** What it is about, whose turn it is, and everything one can do with it. */
export function TicketHeader(props: TicketHeaderProps) {
  const { ticket, filters, onAssign, onDetails } = props;
  const { t } = useTranslation('operator');
  return (
    <header className={styles.header}>
      <div className={styles.line} data-print="no">
        <TextLink to="/admin" search={filters} className={styles.back}>
          <IconArrowLeft size={16} aria-hidden="true" /> {t('ticket.back')}
        </TextLink>
        <div className={styles.right}>
          <ActionIcon aria-label={t('ticket.print')} onClick={() => window.print()}>
            <IconPrinter size={18} aria-hidden="true" />
          </ActionIcon>
          {onDetails ? (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconLayoutSidebarRight size={16} aria-hidden="true" />}
              onClick={onDetails}
            >
              {t('ticket.details')}
            </Button>
          ) : null}
        </div>
      </div>
      <Title order={1} tabIndex={-1} className={styles.subject}>
        {ticket.subject}
      </Title>
      <div className={styles.facts}>
        <StatusPill status={ticket.status} area="operator" />
        <NumberCopy number={formatTicketNumber(ticket.number)} />
        <span>
          {ticket.customerName
            ? t('ticket.subjectOf', { name: ticket.requesterName, customer: ticket.customerName })
            : ticket.requesterName}
        </span>
      </div>
      <div className={styles.actions} role="group" aria-label={t('ticket.actions')} data-print="no">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconUserCircle size={16} aria-hidden="true" />}
          aria-keyshortcuts="a"
          aria-label={t('ticket.assigneeIs', { name: ticket.assigneeName ?? t('ticket.nobody') })}
          onClick={onAssign}
        >
          {ticket.assigneeName ?? t('ticket.nobody')}
        </Button>
        <DepartmentMenu {...props} />
        <MoveActions {...props} />
      </div>
    </header>
  );
}

function NumberCopy({ number }: { number: string }) {
  const { t } = useTranslation('operator');
  return (
    <CopyButton value={number}>
      {({ copied, copy }) => (
        <button
          type="button"
          className={styles.number}
          aria-label={t('ticket.copyNumber', { number })}
          onClick={() => {
            copy();
            announce(t('ticket.copied'));
          }}
        >
          {number}
          {copied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
        </button>
      )}
    </CopyButton>
  );
}

interface ActionMenuProps {
  /** Name under which the focus comes back here; see focusLater. */
  home?: string;
  label: string;
  words: string;
  icon: ReactNode;
  children: ReactNode;
}

function ActionMenu({ home, label, words, icon, children }: ActionMenuProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={icon}
          data-focus-home={home}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          aria-label={label}
        >
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

function DepartmentMenu({ ticket, onDepartment }: Pick<TicketHeaderProps, 'ticket' | 'onDepartment'>) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const now = common(`department.${ticket.department}`);
  return (
    <ActionMenu label={t('ticket.departmentIs', { department: now })} words={now} icon={null}>
      {DEPARTMENTS.map((each) => (
        <Menu.Item
          key={each}
          role="menuitemradio"
          aria-checked={each === ticket.department}
          rightSection={each === ticket.department ? <IconCheck size={16} aria-hidden="true" /> : null}
          onClick={() => each !== ticket.department && onDepartment(each)}
        >
          {common(`department.${each}`)}
        </Menu.Item>
      ))}
    </ActionMenu>
  );
}

/** Resolving has a button of its own; the rarer moves stand in a menu. */
function MoveActions({ ticket, onMove }: Pick<TicketHeaderProps, 'ticket' | 'onMove'>) {
  const { t } = useTranslation('operator');
  const moves = MOVES.filter((status) => ticket.moves.includes(status));
  if (moves.length === 0) return null;
  const word = (status: Movable): string =>
    t(`ticket.move.${status === 'open' && ticket.status === 'closed' ? 'reopen' : status}`);
  return (
    <>
      {moves.includes('resolved') ? (
        <Tooltip label={t('keys.words.resolve')}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconCheck size={16} aria-hidden="true" />}
            aria-keyshortcuts="e"
            onClick={() => onMove('resolved')}
          >
            {t('ticket.resolve')}
          </Button>
        </Tooltip>
      ) : null}
      <ActionMenu
        home="ticket-status"
        label={t('ticket.statusIs', { status: t(`status.${ticket.status}`) })}
        words={t('ticket.status')}
        icon={null}
      >
        {moves.map((status) => (
          <Menu.Item key={status} onClick={() => onMove(status)}>
            {word(status)}
          </Menu.Item>
        ))}
      </ActionMenu>
    </>
  );
}
