/** Dialogs take their time to leave. Milliseconds. */
const LEAVING = 200;

/**
 * After a dialog that was opened from a menu: the entry that had the focus is gone, so the focus goes to the menu's button, or
 * to the title of the page when that is gone too. Leaves a focus alone that somebody has already placed.
 */
export function focusLater(id: string): void {
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const target = document.getElementById(id) ?? document.querySelector<HTMLElement>('main h1');
    target?.focus();
  }, LEAVING);
}
