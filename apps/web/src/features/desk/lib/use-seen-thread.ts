import type { OperatorTicketView } from '@tunda/domain';
import { useState } from 'react';
import { arrivedSince } from './conversation';

/**
 * Which letter the operator had before her eyes when she wrote. While she has written nothing, the newest counts as seen; once
 * there is a draft, whatever arrives must be read first.
 */
export function useSeenThread(ticket: OperatorTicketView, hasDraft: boolean) {
  const [seenId, setSeenId] = useState(ticket.lastMessageId);
  const [refused, setRefused] = useState(false);
  const [sending, setSending] = useState(false);
  const moved = seenId !== ticket.lastMessageId && !sending;
  if (moved && !hasDraft && !refused) setSeenId(ticket.lastMessageId);
  return {
    seenId,
    /** What she has not read; nothing while her own reply is on its way. */
    arrived: moved ? arrivedSince(ticket.messages, seenId) : [],
    refused,
    /** The reply leaves. */
    begin: () => setSending(true),
    /** It arrived, and is the newest letter itself. */
    arrive: (lastMessageId: string) => {
      setSeenId(lastMessageId);
      setRefused(false);
      setSending(false);
    },
    /** It did not. `movedOn`: because something came before it. */
    fail: (movedOn: boolean) => {
      setRefused((before) => before || movedOn);
      setSending(false);
    },
    /** She has read what is on screen. */
    read: () => {
      setSeenId(ticket.lastMessageId);
      setRefused(false);
    },
  };
}
