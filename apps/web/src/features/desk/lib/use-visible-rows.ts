import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond the edges of what is seen. */
const BEYOND = 12;

export interface VisibleRows {
  /** First row drawn, and the one after the last. */
  from: number;
  to: number;
}

/** Which rows of a long list can be seen, whatever scrolls: the list's pane or the page. All rows have the same height, in pixels. */
export function useVisibleRows(list: RefObject<HTMLElement | null>, count: number, height: number): VisibleRows {
  const [visible, setVisible] = useState<VisibleRows>({ from: 0, to: 40 });
  const look = useCallback(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const from = Math.max(0, Math.floor(-top / height) - BEYOND);
    const to = Math.max(from, Math.ceil((window.innerHeight - top) / height) + BEYOND);
    setVisible((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, [list, height]);
  useEffect(() => {
    const first = requestAnimationFrame(look);
    // scrolling does not bubble, but it can be caught on its way down
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(first);
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [look, count]);
  return { from: Math.min(visible.from, Math.max(0, count - 1)), to: Math.min(visible.to, count) };
}

/** Brings a row into view that may not be drawn yet. */
export function scrollToRow(list: HTMLElement, index: number, height: number): void {
  let scroller: Element | null = list;
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
  const target = scroller ?? document.scrollingElement;
  if (!target) return;
  const top = list.getBoundingClientRect().top + index * height;
  target.scrollTop += top - window.innerHeight / 2;
}
