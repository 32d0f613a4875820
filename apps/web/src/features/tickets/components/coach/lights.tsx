import type { Assessment, Missing } from '@tunda/domain';
import { VisuallyHidden } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconCircleDotted } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './coach.module.css';

const LIGHTS = ['object', 'symptom', 'question'] as const satisfies readonly Missing[];

type State = 'unknown' | 'found' | 'missing';

function stateOf(light: Missing, assessment: Assessment | null): State {
  if (!assessment) return 'unknown';
  // the circumstances have no light of their own: they complete what happens
  const holes: readonly Missing[] = light === 'symptom' ? ['symptom', 'context'] : [light];
  return holes.some((hole) => assessment.missing.includes(hole)) ? 'missing' : 'found';
}

const ICONS = { unknown: IconCircleDotted, found: IconCircleCheckFilled, missing: IconCircleDashed };

/** Three lights that fill in while the request takes shape. */
export function Lights({ assessment }: { assessment: Assessment | null }) {
  const { t } = useTranslation('assessment');
  return (
    <ul className={styles.lights}>
      {LIGHTS.map((light) => {
        const state = stateOf(light, assessment);
        const Icon = ICONS[state];
        return (
          <li key={light} className={styles.light} data-state={state}>
            <Icon size={20} aria-hidden="true" />
            <span>{t(`light.${light}`)}</span>
            {state === 'unknown' ? null : <VisuallyHidden>{t(state)}</VisuallyHidden>}
          </li>
        );
      })}
    </ul>
  );
}
