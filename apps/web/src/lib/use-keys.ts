import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Keys to what they do: `j`, `?`, `Escape`, or a sequence of two: `g q`. */
export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const KEPT = 'tunda.keys';
/** Two keys of a sequence belong together for so long. Milliseconds. */
const SEQUENCE = 1500;

const layers: { current: KeyBindings }[] = [];
let pending = { key: '', at: 0 };

const FIELDS =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]';
const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether letters belong to whatever has the focus. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** Whether a key is somebody else's: the browser's, a field's, a dialog's, or nobody's because the person wants none. */
function isNotOurs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  return isTyping(event.target) || document.querySelector(OVERLAYS) !== null || !keysAreOn();
}

function run(event: KeyboardEvent): void {
  if (isNotOurs(event)) return;
  const goesOn = pending.key !== '' && event.timeStamp - pending.at < SEQUENCE;
  const keys = goesOn ? `${pending.key} ${event.key}` : event.key;
  pending = { key: '', at: 0 };
  const act = layers.findLast((layer) => layer.current[keys])?.current[keys];
  if (act) {
    event.preventDefault();
    act(event);
    return;
  }
  const begins = layers.some((layer) => Object.keys(layer.current).some((bound) => bound.startsWith(`${keys} `)));
  if (begins) pending = { key: keys, at: event.timeStamp };
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
