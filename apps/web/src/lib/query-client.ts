import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isNotLoggedIn } from './problem';

/** Reads are tried twice more when the trouble may pass; what the API refused stays refused. */
export function mayRetry(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiProblem && error.isPassing && error.status !== 429;
}

/**
 * The cache of what the API said. Writes are never repeated by themselves: a form does it, with its Idempotency-Key.
 * @param onNotLoggedIn called when a call finds that the session is over
 */
export function createQueryClient(onNotLoggedIn: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // the first question of a guard: nobody was here yet, the guard shows the door itself
        const askedByGuard = query.meta?.guard === true && query.state.data === undefined;
        if (isNotLoggedIn(error) && !askedByGuard) onNotLoggedIn();
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (isNotLoggedIn(error)) onNotLoggedIn();
      },
    }),
    defaultOptions: {
      // "online" is what a browser believes of its cable, not whether the desk answers
      queries: { retry: mayRetry, staleTime: 15_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
