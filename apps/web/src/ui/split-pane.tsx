import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import styles from './split-pane.module.css';

interface SplitPaneProps {
  /** Under this name the width is remembered on this device. */
  name: string;
  /** Which side the pane with the remembered width stands on. */
  side: 'left' | 'right';
  /** Says what the handle changes: "Larghezza della coda". */
  handleLabel: string;
  /** Pixels. */
  initial: number;
  min: number;
  max: number;
  pane: ReactNode;
  /** The rest. */
  children: ReactNode;
}

const STEP = 16;
const keyOf = (name: string): string => `tunda.pane.${name}`;

function remembered(name: string, initial: number): number {
  try {
    return Number(localStorage.getItem(keyOf(name))) || initial;
  } catch {
    return initial;
  }
}

/** Two panes side by side, each with its own scroll; the handle between them moves by pointer and by arrow keys. */
export function SplitPane({ name, side, handleLabel, initial, min, max, pane, children }: SplitPaneProps) {
  const within = (value: number): number => Math.round(Math.min(max, Math.max(min, value)));
  const [width, setWidth] = useState(() => within(remembered(name, initial)));
  const start = useRef<{ x: number; width: number } | null>(null);
  const change = (value: number): void => {
    const next = within(value);
    setWidth(next);
    try {
      localStorage.setItem(keyOf(name), String(next));
    } catch {
      // it holds until the page is left
    }
  };
  const sign = side === 'left' ? 1 : -1;
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (start.current) change(start.current.width + sign * (event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: width - sign * STEP, ArrowRight: width + sign * STEP, Home: min, End: max }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    change(to);
  };
  const fixed = <div className={styles.pane}>{pane}</div>;
  const handle = (
    <div
      className={styles.handle}
      role="separator"
      tabIndex={0}
      aria-label={handleLabel}
      aria-orientation="vertical"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={width}
      data-print="no"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
      onDoubleClick={() => change(initial)}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <div className={styles.split} data-side={side} style={{ '--pane-width': `${width}px` } as CSSProperties}>
      {side === 'left' ? fixed : null}
      {side === 'left' ? handle : null}
      <div className={styles.pane}>{children}</div>
      {side === 'right' ? handle : null}
      {side === 'right' ? fixed : null}
    </div>
  );
}
