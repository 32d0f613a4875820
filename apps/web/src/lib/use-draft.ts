import { useCallback, useMemo, useRef, useState } from 'react';

const PREFIX = 'tunda.draft.';
/** Drafts older than this are not offered any more. Milliseconds. */
const KEEP = 30 * 86_400_000;

interface Kept<T> {
  value: T;
  savedAt: string;
}

function read<T>(key: string): Kept<T> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Kept<T> | null;
    if (!kept || Date.now() - Date.parse(kept.savedAt) > KEEP) return null;
    return kept;
  } catch {
    return null;
  }
}

export interface Draft<T> {
  /** What an earlier visit left; null when there was nothing. Does not change while the person writes. */
  readonly found: T | null;
  /** ISO time of the last save; null when nothing is kept. */
  readonly savedAt: string | null;
  /** Keeps it; call it as often as you like. False when the device refused. */
  readonly save: (value: T) => boolean;
  /** Forgets it: the text has arrived, or the person threw it away. */
  readonly clear: () => void;
}

/**
 * A text in the making that survives reload, crash and lost connection on this device.
 * @param key unique per person and thing: `${contact.id}:open-ticket`; null keeps nothing
 */
export function useDraft<T>(key: string | null): Draft<T> {
  const first = useMemo(() => (key === null ? null : read<T>(key)), [key]);
  const [saved, setSaved] = useState<{ key: string | null; at: string | null }>({ key, at: first?.savedAt ?? null });
  const savedAt = saved.key === key ? saved.at : (first?.savedAt ?? null);
  const latest = useRef(key);
  latest.current = key;

  const save = useCallback((value: T) => {
    const at = new Date().toISOString();
    if (latest.current === null) return false;
    try {
      localStorage.setItem(PREFIX + latest.current, JSON.stringify({ value, savedAt: at } satisfies Kept<T>));
    } catch {
      return false;
    }
    setSaved({ key: latest.current, at });
    return true;
  }, []);
  const clear = useCallback(() => {
    if (latest.current === null) return;
    try {
      localStorage.removeItem(PREFIX + latest.current);
    } catch {
      // nothing was kept
    }
    setSaved({ key: latest.current, at: null });
  }, []);
  return { found: first?.value ?? null, savedAt, save, clear };
}

/** Forgets all drafts of a person on this device: after a log-out the next person must not find them. */
export function forgetDrafts(personId: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${PREFIX}${personId}:`)) localStorage.removeItem(key);
    }
  } catch {
    // storage may be shut
  }
}
