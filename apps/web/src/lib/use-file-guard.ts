import { useEffect, useRef, useState } from 'react';
import type { Uploads } from './use-uploads';

/** Why files keep a form from leaving: `waitFiles` are still on their way, `failedFiles` did not arrive. */
export type FilesInTheWay = 'waitFiles' | 'failedFiles';

function inTheWay(uploads: Uploads): FilesInTheWay | null {
  if (uploads.items.some((item) => item.problem)) return 'failedFiles';
  return uploads.isUploading ? 'waitFiles' : null;
}

interface FileGuard {
  /** What to say above the button (words in `conversation:compose`); null when nothing is in the way of a sending. */
  blockedBy: FilesInTheWay | null;
  /** Sends now, or as soon as the files have arrived, or not at all while one has failed. */
  trySending: () => void;
}

/** Keeps a form from leaving without the files that were chosen for it. */
export function useFileGuard(uploads: Uploads, send: () => void): FileGuard {
  const files = inTheWay(uploads);
  const [tried, setTried] = useState(false);
  const waits = useRef(false);
  useEffect(() => {
    if (!waits.current || files === 'waitFiles') return;
    waits.current = false;
    if (files === null) send();
  });
  return {
    blockedBy: tried ? files : null,
    trySending: () => {
      setTried(files !== null);
      waits.current = files === 'waitFiles';
      if (files === null) send();
    },
  };
}
