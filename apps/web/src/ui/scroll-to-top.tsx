import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * After a change of page: view at the top, focus on the title, so that keyboard and screen reader start there too.
 * A change of filters (same path) moves nothing. Draws nothing; one per layout.
 */
export function ScrollToTop() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        // on the first load the browser's own order holds
        if (!pathChanged || !fromLocation) return;
        const main = document.getElementById('main');
        if (!main || main.contains(document.activeElement)) return;
        (main.querySelector<HTMLElement>('h1') ?? main).focus({ preventScroll: true });
      }),
    [router],
  );
  return null;
}
