import type { OperatorEventView, OperatorMessageView, OperatorTicketView } from '@tunda/domain';

export type Entry =
  | { kind: 'message'; at: string; message: OperatorMessageView }
  | { kind: 'event'; at: string; event: OperatorEventView };

/** Letters and events in the order they happened. */
export function entriesOf({ messages, events }: Pick<OperatorTicketView, 'messages' | 'events'>): Entry[] {
  const entries: Entry[] = [
    ...messages.map((message) => ({ kind: 'message' as const, at: message.createdAt, message })),
    ...events.map((event) => ({ kind: 'event' as const, at: event.at, event })),
  ];
  // what happened in the same moment stays as it came: the letter, then what it changed
  return entries.toSorted((one, other) => one.at.localeCompare(other.at));
}

/** The letters that came after the last one somebody has seen; notes are not letters. */
export function arrivedSince(messages: readonly OperatorMessageView[], seenId: string): OperatorMessageView[] {
  const letters = messages.filter(({ internal }) => !internal);
  const at = letters.findIndex(({ id }) => id === seenId);
  return at < 0 ? letters.slice(-1) : letters.slice(at + 1);
}
