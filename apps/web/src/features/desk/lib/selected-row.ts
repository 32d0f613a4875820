import { useCallback, useState } from 'react';

const KEPT = 'tunda.queue.selected';

/** The row the keyboard stands on, remembered while the tab is open: back from a ticket one finds one's place. */
export function useSelectedRow(): [id: string | null, select: (id: string) => void] {
  const [id, setId] = useState<string | null>(() => {
    try {
      return sessionStorage.getItem(KEPT);
    } catch {
      return null;
    }
  });
  const select = useCallback((next: string) => {
    setId(next);
    try {
      sessionStorage.setItem(KEPT, next);
    } catch {
      // it holds until the page is left
    }
  }, []);
  return [id, select];
}
