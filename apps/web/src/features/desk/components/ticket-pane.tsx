import { formatTicketNumber, type Department, type OperatorTicketView } from '@tunda/domain';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusLater } from '../../../lib/focus-later';
import { asProblem } from '../../../lib/problem';
import { useProblemSentence } from '../../../lib/problem-words';
import { useDocumentTitle } from '../../../lib/use-document-title';
import { useSnack } from '../../../ui/snack';
import { useChangeDepartment } from '../api/change-department';
import type { QueueFilters } from '../api/queue';
import { useTicketActions } from '../lib/use-ticket-actions';
import { useTicketKeys } from '../lib/use-ticket-keys';
import type { Writing } from '../lib/use-writing';
import { AssignDialog, type Colleague } from './assign-dialog';
import { CloseDialog } from './close-dialog';
import { Conversation } from './conversation';
import styles from './ticket.module.css';
import { TicketHeader } from './ticket-header';
import { WritePanel } from './write-panel';

interface TicketPaneProps {
  ticket: OperatorTicketView;
  filters: QueueFilters;
  me: Colleague;
  colleagues: readonly Colleague[];
  writing: Writing;
  onDetails?: (() => void) | undefined;
}

/** Passes a ticket on, with a way back. */
function useDepartment(ticket: OperatorTicketView): (department: Department) => void {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const say = useSnack();
  const sentence = useProblemSentence();
  const { mutate } = useChangeDepartment();
  const change = (department: Department, back: Department | null): void =>
    mutate(
      { id: ticket.id, department },
      {
        onSuccess: () => {
          const number = formatTicketNumber(ticket.number);
          const text = t('ticket.departmentDone', { number, department: common(`department.${department}`) });
          const undo = back ? { action: { label: t('queue.undo'), run: () => change(back, null) } } : {};
          say({ text, seconds: 10, ...undo });
        },
        onError: (error) => say({ text: t('queue.failed', { why: sentence(asProblem(error)) }), seconds: 10 }),
      },
    );
  return (department) => change(department, ticket.department);
}

/** A ticket: its story, and where one writes. */
export function TicketPane({ ticket, filters, me, colleagues, writing, onDetails }: TicketPaneProps) {
  const { t } = useTranslation('operator');
  useDocumentTitle(`${ticket.subject} · ${formatTicketNumber(ticket.number)}`);
  const [dialog, setDialog] = useState<'assign' | 'close' | null>(null);
  const { assign, move } = useTicketActions();
  const changeDepartment = useDepartment(ticket);
  const { fields, mode, setMode, write } = writing;
  const close = (): void => setDialog(null);
  // the title was not there yet when the page took the focus
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.id === 'main')
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, []);
  useTicketKeys({
    filters,
    onWrite: write,
    onAssign: () => setDialog('assign'),
    onResolve: () => void move(ticket, { status: 'resolved' }),
  });
  return (
    <article className={styles.ticket} aria-label={t('ticket.number', { number: formatTicketNumber(ticket.number) })}>
      <TicketHeader
        ticket={ticket}
        filters={filters}
        onAssign={() => setDialog('assign')}
        onMove={(status) => (status === 'closed' ? setDialog('close') : void move(ticket, { status }))}
        onDepartment={changeDepartment}
        onDetails={onDetails}
      />
      <Conversation ticket={ticket} />
      <WritePanel
        ticket={ticket}
        personId={me.id}
        mode={mode}
        onMode={setMode}
        fields={fields}
        onReopen={() => void move(ticket, { status: 'open' })}
      />
      <AssignDialog
        opened={dialog === 'assign'}
        onClose={close}
        me={me}
        colleagues={colleagues}
        assigneeId={ticket.assigneeId}
        onAssign={(colleague) => void assign(ticket, colleague)}
      />
      <CloseDialog
        opened={dialog === 'close'}
        onClose={() => {
          close();
          focusLater('ticket-status');
        }}
        onConfirm={(dto) => move(ticket, dto)}
      />
    </article>
  );
}
