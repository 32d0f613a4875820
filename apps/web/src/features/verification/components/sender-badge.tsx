import type { TrustLevel, VerificationState } from '@tunda/domain';
import { IconClockX, IconShieldCheck, IconShieldQuestion, IconShieldX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from '../../../ui/pill';

const LOOK: Record<VerificationState, { tone: Tone; icon: Icon }> = {
  pending: { tone: 'amber', icon: IconShieldQuestion },
  approved: { tone: 'leaf', icon: IconShieldCheck },
  rejected: { tone: 'brick', icon: IconShieldX },
  expired: { tone: 'slate', icon: IconClockX },
};

/** The one badge: always outside the message, so that nobody can write it into one. */
export function SenderBadge({ state, level }: { state: VerificationState; level?: TrustLevel }) {
  const { t } = useTranslation('operator');
  return (
    <Pill tone={state === 'pending' && level === 'E' ? 'brick' : LOOK[state].tone} icon={LOOK[state].icon}>
      {t(`verification.state.${state}`)}
    </Pill>
  );
}
