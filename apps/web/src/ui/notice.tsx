import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useProblemSentence } from '../lib/problem-words';
import type { ApiProblem } from '../lib/problem';

const TONES = {
  calm: { color: 'petrol', icon: IconInfoCircle },
  attention: { color: 'amber', icon: IconAlertTriangle },
  danger: { color: 'brick', icon: IconCircleX },
  success: { color: 'leaf', icon: IconCircleCheck },
} as const;
export type NoticeTone = keyof typeof TONES;

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  /** `alert` when it appears because something failed, `status` when because something worked; none when it is simply there. */
  role?: 'alert' | 'status' | 'note';
  children?: ReactNode;
}

/** A tinted box that says one thing. */
export function Notice({ tone = 'calm', title, role = 'note', children }: NoticeProps) {
  const { color, icon: Icon } = TONES[tone];
  return (
    <Alert
      color={color}
      title={title}
      role={role}
      icon={<Icon aria-hidden="true" size={20} />}
      style={{ borderColor: `var(--desk-${color}-line)` }}
    >
      {children}
    </Alert>
  );
}

/** Why a form could not be sent: above its button. Draws nothing when there is no problem. */
export function FormProblem({ problem, children }: { problem: ApiProblem | null; children?: ReactNode }) {
  const sentence = useProblemSentence();
  if (!problem) return null;
  return (
    <Notice tone={problem.isPassing ? 'attention' : 'danger'} role="alert">
      {sentence(problem)}
      {children}
    </Notice>
  );
}
