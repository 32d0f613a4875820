import type { OperatorTicketRowView } from '@tunda/domain';
import { useEffect, useRef, type RefObject } from 'react';
import { useKeys, type KeyBindings } from '../../../lib/use-keys';
import { scrollToRow } from './use-visible-rows';

interface QueueKeysOptions {
  rows: readonly OperatorTicketRowView[];
  selectedId: string | null;
  select: (id: string) => void;
  list: RefObject<HTMLUListElement | null>;
  onOpen: (row: OperatorTicketRowView) => void;
  /** What more the keys do with the selected row. */
  more?: Readonly<Record<string, (row: OperatorTicketRowView) => void>>;
}

const rowElement = (list: HTMLElement, id: string): HTMLElement | null =>
  [...list.querySelectorAll<HTMLElement>('[data-row]')].find(({ dataset }) => dataset.row === id) ?? null;

function focusRow(list: HTMLElement, id: string, index: number): void {
  const found = rowElement(list, id);
  if (!found) scrollToRow(list, index, Number(list.dataset.rowHeight));
  // the row becomes a tab stop, or is drawn at all, with the next frame
  requestAnimationFrame(() => {
    const row = rowElement(list, id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
}

/** j and k through the rows, Enter into one. When the selected row has gone, its place is taken by the one that moved up. */
export function useQueueKeys({ rows, selectedId, select, list, onOpen, more = {} }: QueueKeysOptions): void {
  const place = useRef(0);
  // where the last key went: keys come faster than rows are drawn, and the focus may be elsewhere for a moment
  const stands = useRef<string | null>(null);
  const at = rows.findIndex(({ id }) => id === selectedId);
  if (at >= 0) place.current = at;
  const step = (by: number): void => {
    if (rows.length === 0 || !list.current) return;
    const walked = rows.findIndex(({ id }) => id === stands.current);
    const known = walked >= 0 ? walked : at;
    // the first key only shows where one stands
    const shown = walked >= 0 || list.current.contains(document.activeElement);
    const from = known >= 0 ? known + (shown ? by : 0) : Math.min(place.current, rows.length - 1);
    const index = Math.min(rows.length - 1, Math.max(0, from));
    const row = rows[index];
    if (!row) return;
    stands.current = row.id;
    select(row.id);
    focusRow(list.current, row.id, index);
  };
  // somebody chose another row with the mouse
  useEffect(() => {
    if (stands.current !== selectedId) stands.current = null;
  }, [selectedId]);
  const chosen = rows[at >= 0 ? at : 0];
  const enter = (event: KeyboardEvent): void => {
    const { target } = event;
    // a button or a link under the focus does its own thing
    if (target instanceof HTMLElement && target.closest('a, button')) target.click();
    else if (chosen) onOpen(chosen);
  };
  const bindings: Record<string, (event: KeyboardEvent) => void> = {
    j: () => step(1),
    k: () => step(-1),
    Enter: enter,
  };
  for (const [key, act] of Object.entries(more)) bindings[key] = () => chosen && act(chosen);
  useKeys(bindings satisfies KeyBindings);
}
