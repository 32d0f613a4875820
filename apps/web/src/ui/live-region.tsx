import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { onAnnouncement } from '../lib/announce';

/** Where `announce()` speaks. One per page, in the providers. */
export function LiveRegion() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => onAnnouncement((text) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))), []);
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic="true">
      {/* a new key makes the same sentence heard twice */}
      <span key={said.turn}>{said.text}</span>
    </VisuallyHidden>
  );
}
