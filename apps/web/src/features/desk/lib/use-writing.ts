import { useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

export type WriteMode = 'reply' | 'note';
export type WriteFields = Record<WriteMode, RefObject<HTMLTextAreaElement | null>>;

export interface Writing {
  fields: WriteFields;
  mode: WriteMode;
  setMode: (mode: WriteMode) => void;
  /** Shows one of the two and puts the cursor there. */
  write: (mode: WriteMode) => void;
}

/** The two ways of writing, and how one gets there: by key, by tab, or by the end of the address. */
export function useWriting(): Writing {
  const reply = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [mode, setMode] = useState<WriteMode>(hash === 'note' ? 'note' : 'reply');
  const write = useCallback((next: WriteMode) => {
    setMode(next);
    requestAnimationFrame(() => {
      const field = next === 'reply' ? reply.current : note.current;
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    });
  }, []);
  useEffect(() => {
    if (hash === 'reply' || hash === 'note') requestAnimationFrame(() => write(hash));
  }, [hash, write]);
  return { fields: { reply, note }, mode, setMode, write };
}
