import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Keys to what they do: `j`, `?`, `Escape`, or a sequence of two: `g q`. */
export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const KEPT = 'tunda.keys';
/** Two keys of a sequence belong together for so long. Milliseconds. */
const SEQUENCE = 1500;

const layers: { current: KeyBindings }[] = [];
let pending = { key: '', at: 0 };

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]';
const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether letters belong to whatever has the focus. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

function run(event: KeyboardEvent): void {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (event.defaultPrevented || modified || event.isComposing || !keysAreOn()) return;
  if (isTyping(event.target) || document.querySelector(OVERLAYS)) return;
  const sequence = event.timeStamp - pending.at < SEQUENCE && pending.key ? `${pending.key} ${event.key}` : event.key;
  pending = { key: '', at: 0 };
  const bound = layers.findLast((layer) => layer.current[sequence]);
  if (bound) {
    event.preventDefault();
    bound.current[sequence]?.(event);
    return;
  }
  const begins = layers.some((layer) => Object.keys(layer.current).some((keys) => keys.startsWith(`${sequence} `)));
  if (begins) pending = { key: sequence, at: event.timeStamp };
}

/**
 * Single keys for the whole screen, while the component is there. They rest while somebody types, while a dialog or a menu is
 * open, and for people who switched them off (WCAG 2.1.4). The component drawn last wins.
 */
export function useKeys(bindings: KeyBindings): void {
  const layer = useRef(bindings);
  layer.current = bindings;
  useEffect(() => {
    if (layers.length === 0) document.addEventListener('keydown', run);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) document.removeEventListener('keydown', run);
    };
  }, []);
}

const listeners = new Set<() => void>();

function keysAreOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single keys work on this device, and a way to change it. */
export function useKeysSwitch(): [on: boolean, change: (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keysAreOn);
  const change = (next: boolean): void => {
    try {
      if (next) localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, 'off');
    } catch {
      // storage may be shut: they stay on
    }
    for (const tell of listeners) tell();
  };
  return [on, change];
}
