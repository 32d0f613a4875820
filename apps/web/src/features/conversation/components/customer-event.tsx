import type { CustomerEventView, TicketEventKind } from '@tunda/domain';
import {
  IconArrowsExchange,
  IconCircleDot,
  IconFlag,
  IconShieldCheck,
  IconShieldX,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { EventLine } from './event-line';

/** The icon of each kind of event, in both areas. */
export const EVENT_ICONS: Record<TicketEventKind, Icon> = {
  opened: IconFlag,
  moved: IconCircleDot,
  assigned: IconUserCheck,
  'department-changed': IconArrowsExchange,
  verified: IconShieldCheck,
  rejected: IconShieldX,
};

const MOVES = ['open', 'waiting', 'resolved', 'closed'] as const;

function movedSentence({ by, details }: CustomerEventView, t: TFunction<'conversation'>): string {
  const to = MOVES.find((status) => status === details.to);
  // her own answer gives us the turn: nothing was reopened
  if (by === 'contact' && to === 'open' && details.from === 'waiting') return t('event.moved.contact.answered');
  if (by === 'contact') return t(`event.moved.contact.${to === 'open' || to === 'closed' ? to : 'other'}`);
  return t(`event.moved.desk.${to ?? 'other'}`);
}

/** An event as the customer reads it. */
export function CustomerEvent({ event }: { event: CustomerEventView }) {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const words = (): string => {
    switch (event.kind) {
      case 'moved':
        return movedSentence(event, t);
      case 'department-changed': {
        const to = event.details.to;
        const known = to === 'technical' || to === 'administrative' || to === 'commercial';
        return known
          ? t('event.departmentChanged', { department: common(`department.${to}`) })
          : t('event.moved.desk.other');
      }
      default:
        return t(`event.${event.kind}`);
    }
  };
  return (
    <EventLine icon={EVENT_ICONS[event.kind]} at={event.at}>
      {words()}
    </EventLine>
  );
}
