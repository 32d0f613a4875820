import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { onAnnouncement } from '../lib/announce';

/** So many sentences stay, so that two in a row are both heard. */
const KEPT = 3;

/** Where `announce()` speaks. One per page, in the providers. Each sentence is added and heard by itself. */
export function LiveRegion() {
  const turn = useRef(0);
  const [said, setSaid] = useState<readonly { text: string; turn: number }[]>([]);
  useEffect(
    () =>
      onAnnouncement((text) => {
        turn.current += 1;
        const next = { text, turn: turn.current };
        setSaid((before) => [...before, next].slice(-KEPT));
      }),
    [],
  );
  return (
    <VisuallyHidden role="log" aria-live="polite" aria-atomic="false" aria-relevant="additions">
      {said.map((sentence) => (
        <p key={sentence.turn}>{sentence.text}</p>
      ))}
    </VisuallyHidden>
  );
}
