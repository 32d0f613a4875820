const listeners = new Set<() => void>();

/** Opens the list of keys, also where the keys themselves are off. */
export function showKeysHelp(): void {
  for (const tell of listeners) tell();
}

/** For the dialog that shows them. */
export function onKeysHelp(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
