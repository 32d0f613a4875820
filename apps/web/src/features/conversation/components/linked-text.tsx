import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;
// what closes a sentence or a bracket around an address does not belong to it
const TRAILING = /[.,;:!?)\]}»”’]+$/;

/** The address as a browser would follow it; null for what only looks like one. */
function safeAddress(text: string): string | null {
  try {
    const url = new URL(text);
    // somebody's name before an @ is how a link hides where it leads
    return /^https?:$/.test(url.protocol) && url.username === '' ? url.href : null;
  } catch {
    return null;
  }
}

/** Cuts a text into words and links; nothing in it is ever markup. */
function pieces(text: string): ReactNode[] {
  const out: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const shown = match[0].replace(TRAILING, '');
    const href = safeAddress(shown);
    if (!href) continue;
    out.push(
      text.slice(from, match.index),
      <Anchor key={match.index} href={href} target="_blank" rel="noopener noreferrer nofollow ugc" inherit title={href}>
        {shown}
      </Anchor>,
    );
    from = match.index + shown.length;
  }
  out.push(text.slice(from));
  return out;
}

/** Plain text of a message with its web addresses as links. `links={false}` for texts of senders nobody has proven. */
export function LinkedText({ text, links = true }: { text: string; links?: boolean }) {
  return <>{links ? pieces(text) : text}</>;
}
