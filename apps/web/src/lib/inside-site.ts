import type { Area } from '@tunda/domain';

/** Where an area begins. */
export const HOMES = { customer: '/', operator: '/admin' } as const satisfies Record<Area, string>;

const isAdmin = (path: string): boolean => path === '/admin' || path.startsWith('/admin/');

/**
 * The place to go after a log-in: only a path of this very site, of the area just entered, and no log-in page.
 * Anything else (another site in disguise too: `//evil`, `/\evil`, `javascript:`) becomes the area's first page.
 */
export function insideSite(wanted: string | undefined, area: Area): string {
  const home = HOMES[area];
  if (!wanted?.startsWith('/')) return home;
  let url: URL;
  try {
    url = new URL(wanted, window.location.origin);
  } catch {
    return home;
  }
  if (url.origin !== window.location.origin || url.pathname.startsWith('//')) return home;
  if (/^\/(admin\/)?login\b|^\/password\//.test(url.pathname)) return home;
  if (isAdmin(url.pathname) !== (area === 'operator')) return home;
  return url.pathname + url.search + url.hash;
}
