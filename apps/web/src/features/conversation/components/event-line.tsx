import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TimeText } from '../../../ui/time-text';
import styles from './conversation.module.css';

interface EventLineProps {
  icon: Icon;
  /** ISO time. */
  at: string;
  /** The sentence. */
  children: ReactNode;
}

/** Something that happened between the letters, as a thin line. */
export function EventLine({ icon: IconOf, at, children }: EventLineProps) {
  return (
    <div className={styles.event}>
      <IconOf size={14} stroke={2} aria-hidden="true" />
      <span className={styles.eventWords}>
        {children} · <TimeText at={at} as="moment-with-time" />
      </span>
    </div>
  );
}
