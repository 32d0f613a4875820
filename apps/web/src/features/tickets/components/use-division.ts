import type { CustomerTicketView, Department } from '@tunda/domain';
import { useEffect, useState } from 'react';
import { newKey } from '../../../lib/new-key';
import { useDraft } from '../../../lib/use-draft';
import type { Matter } from '../divide';

/** What a form of a ticket begins with. */
export interface Beginning {
  department: Department | null;
  subject: string;
  body: string;
}

export const EMPTY: Beginning = { department: null, subject: '', body: '' };

export type SentTicket = Pick<CustomerTicketView, 'number' | 'subject'>;

/** A request on its way to become several tickets, one after the other. */
export interface Division {
  /** Tells its drafts from those of an earlier division. */
  id: string;
  whole: Beginning;
  parts: readonly Matter[];
  sent: readonly SentTicket[];
}

/**
 * Where a request stands between one text and several tickets. Kept on this device like any draft, so that a reload in the
 * middle neither loses the second part nor sends the first one twice.
 * @param draft key of the draft of the undivided form
 */
export function useDivision(draft: string, onAllSent: (tickets: readonly SentTicket[]) => void) {
  const { found, save, clear } = useDraft<Division>(`${draft}-parts`);
  const { clear: clearWhole } = useDraft<Beginning>(draft);
  const [division, setDivision] = useState(found);
  const [whole, setWhole] = useState(EMPTY);
  const isDivided = division !== null;
  useEffect(() => {
    // the parts hold it now; the undivided form, when it left, kept its text once more
    if (isDivided) clearWhole();
  }, [isDivided, clearWhole]);

  const change = (next: Division | null): void => {
    setDivision(next);
    if (next) save(next);
    else clear();
  };
  const end = (tickets: readonly SentTicket[]): void => {
    change(null);
    onAllSent(tickets);
  };
  return {
    division,
    /** What the undivided form begins with. */
    whole,
    divide: (parts: readonly Matter[], text: Beginning): void => change({ id: newKey(), whole: text, parts, sent: [] }),
    undo: (): void => {
      setWhole(division?.whole ?? EMPTY);
      change(null);
    },
    /** One ticket has left; the next part follows, if there is one. */
    keepSent: (ticket: SentTicket): void => {
      const sent = [...(division?.sent ?? []), ticket];
      if (division && sent.length < division.parts.length) change({ ...division, sent });
      else end(sent);
    },
    /** The rest need not be sent any more. */
    stop: (): void => end(division?.sent ?? []),
  };
}
