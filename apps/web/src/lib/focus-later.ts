/** Looks again so often, and so long, whether the dialog has left. Milliseconds. */
const EVERY = 50;
const PATIENCE = 2000;

/**
 * After a dialog that was opened from a menu: the entry that had the focus is gone, so the focus goes to the menu's button (marked
 * `data-focus-home`), or to the title of the page when that is gone too. Leaves a focus alone that somebody has already placed.
 */
export function focusLater(home: string): void {
  const until = Date.now() + PATIENCE;
  const look = (): void => {
    const active = document.activeElement;
    const isLeaving = Boolean(active?.closest('[role="dialog"]'));
    if (isLeaving && Date.now() < until) {
      setTimeout(look, EVERY);
      return;
    }
    if (active && active !== document.body && !isLeaving) return;
    const target =
      [...document.querySelectorAll<HTMLElement>('[data-focus-home]')].find(
        ({ dataset }) => dataset.focusHome === home,
      ) ?? document.querySelector<HTMLElement>('main h1');
    target?.focus();
  };
  setTimeout(look, EVERY);
}
