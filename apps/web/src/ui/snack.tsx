import { Button, CloseButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './snack.module.css';

export interface Snack {
  text: string;
  /** A way back ("Annulla l’invio"). */
  action?: { label: string; run: () => void };
  /** Seconds on screen; the clock stands still while it has the pointer or the focus. */
  seconds?: number;
}

const SnackContext = createContext<(snack: Snack) => void>(() => undefined);

/** Says briefly that something was done: `const say = useSnack(); say({ text })`. Problems do not belong here: they stay beside what failed. */
export const useSnack = (): ((snack: Snack) => void) => useContext(SnackContext);

/** Room for one short message at the foot of the page. */
export function SnackProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ snack: Snack; turn: number } | null>(null);
  const [held, setHeld] = useState(false);
  const say = useCallback((snack: Snack) => setShown((now) => ({ snack, turn: (now?.turn ?? 0) + 1 })), []);
  const close = useCallback(() => setShown(null), []);
  useEffect(() => {
    if (!shown || held) return undefined;
    const timer = setTimeout(close, (shown.snack.seconds ?? 6) * 1000);
    return () => clearTimeout(timer);
  }, [shown, held, close]);
  const { snack } = useMemo(() => ({ snack: shown?.snack }), [shown]);
  return (
    <SnackContext value={say}>
      {children}
      {/* nothing is done here by pointer or key: the clock stands still while somebody reads */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the live region must be there before its text */}
      <div
        className={styles.place}
        role="status"
        aria-live="polite"
        data-print="no"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {snack ? (
          <div className={styles.snack} key={shown?.turn}>
            <IconCircleCheck size={20} aria-hidden="true" />
            <span>{snack.text}</span>
            {snack.action ? (
              <Button
                variant="light"
                size="sm"
                onClick={() => {
                  snack.action?.run();
                  close();
                }}
              >
                {snack.action.label}
              </Button>
            ) : null}
            <CloseButton aria-label={t('action.close')} onClick={close} />
          </div>
        ) : null}
      </div>
    </SnackContext>
  );
}
