type Listener = (text: string) => void;
const listeners = new Set<Listener>();

/** Says a sentence to screen readers, politely. For things that happened, never for each keystroke. */
export function announce(text: string): void {
  for (const tell of listeners) tell(text);
}

/** For the live region of the page. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
