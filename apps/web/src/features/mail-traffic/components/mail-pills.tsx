import type { IncomingState, OutgoingState } from '@tunda/domain';
import {
  IconAlertTriangle,
  IconBan,
  IconClock,
  IconCopy,
  IconFileUnknown,
  IconMailCheck,
  IconMailX,
  IconMessagePlus,
  IconMessages,
  IconShieldQuestion,
  IconShieldX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from '../../../ui/pill';

const INCOMING: Record<IncomingState, { tone: Tone; icon: Icon }> = {
  received: { tone: 'petrol', icon: IconClock },
  retry: { tone: 'amber', icon: IconClock },
  threaded: { tone: 'leaf', icon: IconMessages },
  'new-ticket': { tone: 'leaf', icon: IconMessagePlus },
  held: { tone: 'amber', icon: IconShieldQuestion },
  quarantined: { tone: 'brick', icon: IconShieldX },
  ignored: { tone: 'slate', icon: IconBan },
  bounce: { tone: 'slate', icon: IconMailX },
  unreadable: { tone: 'brick', icon: IconFileUnknown },
  duplicate: { tone: 'slate', icon: IconCopy },
};
const OUTGOING: Record<OutgoingState, { tone: Tone; icon: Icon }> = {
  queued: { tone: 'petrol', icon: IconClock },
  sent: { tone: 'leaf', icon: IconMailCheck },
  failed: { tone: 'brick', icon: IconAlertTriangle },
};

export function IncomingPill({ state }: { state: IncomingState }) {
  const { t } = useTranslation('operator');
  return (
    <Pill tone={INCOMING[state].tone} icon={INCOMING[state].icon}>
      {t(`mail.inState.${state}`)}
    </Pill>
  );
}

export function OutgoingPill({ state }: { state: OutgoingState }) {
  const { t } = useTranslation('operator');
  return (
    <Pill tone={OUTGOING[state].tone} icon={OUTGOING[state].icon}>
      {t(`mail.outState.${state}`)}
    </Pill>
  );
}
