import { DEPARTMENTS, TICKET_STATUSES, type OperatorEventView } from '@tunda/domain';
import { useTranslation } from 'react-i18next';
import { EVENT_ICONS } from '../../conversation/components/customer-event';
import { EventLine } from '../../conversation/components/event-line';

/** An event as operators read it: with names and reasons. */
export function OperatorEvent({ event }: { event: OperatorEventView }) {
  return (
    <EventLine icon={EVENT_ICONS[event.kind]} at={event.at}>
      <EventWords event={event} />
    </EventLine>
  );
}

function EventWords({ event: { kind, actorName: name, details } }: { event: OperatorEventView }) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const status = (word: string | undefined): string => {
    const known = TICKET_STATUSES.find((each) => each === word);
    return known ? t(`status.${known}`) : (word ?? '');
  };
  const department = (word: string | undefined): string => {
    const known = DEPARTMENTS.find((each) => each === word);
    return known ? common(`department.${known}`) : (word ?? '');
  };
  const { from, to, reason } = details;
  switch (kind) {
    case 'opened':
      return t('ticket.event.opened', { name });
    case 'moved': {
      const words = { name, from: status(from), to: status(to) };
      return reason ? t('ticket.event.movedWhy', { ...words, reason }) : t('ticket.event.moved', words);
    }
    case 'assigned':
      if (!to) return t('ticket.event.unassigned', { name });
      return to === name ? t('ticket.event.took', { name }) : t('ticket.event.assigned', { name, to });
    case 'department-changed':
      return t('ticket.event.departmentChanged', { name, from: department(from), to: department(to) });
    case 'verified':
      return t('ticket.event.verified', { name });
    case 'rejected':
      return reason ? t('ticket.event.rejectedWhy', { name, reason }) : t('ticket.event.rejected', { name });
  }
}
