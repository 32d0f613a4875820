import { VisuallyHidden } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import styles from './pill.module.css';

export type Tone = 'petrol' | 'amber' | 'brick' | 'leaf' | 'slate';

const paint = (tone: Tone): CSSProperties =>
  ({
    '--pill-ink': `var(--desk-${tone}-ink)`,
    '--pill-ground': `var(--desk-${tone}-ground)`,
    '--pill-line': `var(--desk-${tone}-line)`,
  }) as CSSProperties;

/** A state in a word with its icon: the colour only repeats what they say. */
export function Pill({ tone, icon: IconOf, children }: { tone: Tone; icon: Icon; children: string }) {
  return (
    <span className={styles.pill} style={paint(tone)}>
      <IconOf size={14} stroke={2} aria-hidden="true" />
      {children}
    </span>
  );
}

/** A number beside a menu entry. `label` says what is counted, for screen readers. */
export function Count({ value, tone = 'slate', label }: { value: number; tone?: Tone; label?: string }) {
  return (
    <span className={styles.count} style={paint(tone)}>
      <span aria-hidden={label ? true : undefined}>{value > 999 ? '999+' : value}</span>
      {label ? <VisuallyHidden>{label}</VisuallyHidden> : null}
    </span>
  );
}
