import { canMove, formatTicketNumber, type MoveTicketDto, type OperatorTicketRowView } from '@tunda/domain';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { useProblemSentence } from '../../../lib/problem-words';
import { useSnack } from '../../../ui/snack';
import { useAssignTicket } from '../api/assign-ticket';
import { useMoveTicket } from '../api/move-ticket';
import type { Colleague } from '../components/assign-dialog';

type Movable = MoveTicketDto['status'];
const isMovable = (status: string): status is Movable => ['open', 'waiting', 'resolved', 'closed'].includes(status);

const assigneeOf = ({ assigneeId, assigneeName }: OperatorTicketRowView): Colleague | null =>
  assigneeId && assigneeName ? { id: assigneeId, name: assigneeName } : null;

/** Assigning and resolving with a way back for ten seconds; what fails is said where it was done. */
export function useTicketActions() {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const sentence = useProblemSentence();
  const { mutateAsync: assignTicket } = useAssignTicket();
  const { mutateAsync: moveTicket } = useMoveTicket();
  const fail = (thrown: unknown): void =>
    say({ text: t('queue.failed', { why: sentence(asProblem(thrown)) }), seconds: 10 });

  const assign = async (row: OperatorTicketRowView, to: Colleague | null, undoing = false): Promise<void> => {
    const before = assigneeOf(row);
    const number = formatTicketNumber(row.number);
    try {
      await assignTicket({ id: row.id, operatorId: to?.id ?? null });
      const text = to ? t('assign.doneTo', { number, name: to.name }) : t('assign.doneNobody', { number });
      const after = { ...row, assigneeId: to?.id ?? null, assigneeName: to?.name ?? null };
      const undo = { label: t('queue.undo'), run: () => void assign(after, before, true) };
      say(undoing ? { text: t('queue.undone', { number }) } : { text, seconds: 10, action: undo });
    } catch (thrown) {
      fail(thrown);
    }
  };

  const move = async (row: OperatorTicketRowView, dto: MoveTicketDto, undoing = false): Promise<void> => {
    const number = formatTicketNumber(row.number);
    if (!canMove(row.status, dto.status, 'operator')) {
      if (dto.status === 'resolved') say({ text: t('queue.cannotResolve', { number }) });
      return;
    }
    try {
      const after = await moveTicket({ id: row.id, ...dto });
      const back = row.status;
      const text = t('ticket.moved', { number, status: t(`status.${after.status}`) });
      const canGoBack = !undoing && isMovable(back) && canMove(after.status, back, 'operator');
      const undo = { label: t('queue.undo'), run: () => void move(after, { status: back as Movable }, true) };
      say(
        undoing
          ? { text: t('queue.undone', { number }) }
          : { text, seconds: 10, ...(canGoBack ? { action: undo } : {}) },
      );
    } catch (thrown) {
      fail(thrown);
    }
  };

  return { assign, move };
}
