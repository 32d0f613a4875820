import type { QueryClient } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

export interface RouterContext {
  queryClient: QueryClient;
}

/** What a page gets before it is drawn. */
export interface PageContext {
  queryClient: QueryClient;
  /** The `$` parts of the address. */
  params: Readonly<Record<string, string>>;
  /** The query string, checked by the route. */
  search: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

/**
 * What a file in routes/ exports. `load` starts what the page needs: `void prefetchQuery` when the page draws its own
 * skeleton, `await ensureQueryData` when it cannot stand without it (its error goes to the error page).
 */
export interface PageModule {
  Page: ComponentType;
  load?: (context: PageContext) => unknown;
}

interface LoaderInput {
  context: RouterContext;
  params: object;
  deps: { search?: object };
  abortController: AbortController;
}

/** A page as part of a route: its own chunk, with its loader inside. */
export function page(importer: () => Promise<PageModule>) {
  return {
    component: lazyRouteComponent(importer, 'Page'),
    loaderDeps: ({ search }: { search: object }) => ({ search }),
    loader: async ({ context, params, deps, abortController }: LoaderInput): Promise<void> => {
      const { load } = await importer();
      await load?.({
        queryClient: context.queryClient,
        params: params as Record<string, string>,
        search: (deps.search ?? {}) as Record<string, string | undefined>,
        signal: abortController.signal,
      });
    },
  };
}
