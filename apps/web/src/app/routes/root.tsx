import { Outlet } from '@tanstack/react-router';
import { SkipLink } from '../../ui/skip-link';
import { ScrollToTop } from '../../ui/scroll-to-top';

/** What every page has, before any area. */
export function Root() {
  return (
    <>
      <SkipLink />
      <ScrollToTop />
      <Outlet />
    </>
  );
}
