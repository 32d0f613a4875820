import type { Area, TicketStatus } from '@tunda/domain';
import {
  IconArchive,
  IconCircleCheck,
  IconCornerUpLeft,
  IconHourglass,
  IconShieldQuestion,
  IconShieldX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from '../../../ui/pill';

const ICONS: Record<TicketStatus, Icon> = {
  unverified: IconShieldQuestion,
  open: IconHourglass,
  waiting: IconCornerUpLeft,
  resolved: IconCircleCheck,
  closed: IconArchive,
  rejected: IconShieldX,
};

// amber means "it is your turn", whoever looks
const TONES: Record<Area, Record<TicketStatus, Tone>> = {
  customer: {
    unverified: 'slate',
    open: 'petrol',
    waiting: 'amber',
    resolved: 'leaf',
    closed: 'slate',
    rejected: 'brick',
  },
  operator: {
    unverified: 'brick',
    open: 'amber',
    waiting: 'petrol',
    resolved: 'leaf',
    closed: 'slate',
    rejected: 'slate',
  },
};

/** Whose turn it is, in a word: the words and the colour are those of whoever looks. */
export function StatusPill({ status, area }: { status: TicketStatus; area: Area }) {
  const { t } = useTranslation(area);
  return (
    <Pill tone={TONES[area][status]} icon={ICONS[status]}>
      {t(`status.${status}`)}
    </Pill>
  );
}
