import { act, cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryHistory } from '@tanstack/react-router';
import { Providers } from '../app/providers';
import { createAppRouter, toLogIn, type AppRouter } from '../app/router';
import { i18n, startI18n } from '../lib/i18n';
import { createQueryClient } from '../lib/query-client';

// a page is compiled when it is first opened, and the machine may be busy
configure({ asyncUtilTimeout: 10_000 });

export interface RenderedRoute {
  router: AppRouter;
  user: UserEvent;
}

/** The whole app at an address, as a person would open it. Give the network its answers first. */
export async function renderRoute(address: string): Promise<RenderedRoute> {
  cleanup();
  if (!i18n.isInitialized) await startI18n('it');
  const queryClient = createQueryClient(() => toLogIn(router));
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false, gcTime: 0 } });
  const router = createAppRouter({ queryClient, history: createMemoryHistory({ initialEntries: [address] }) });
  const user = userEvent.setup();
  await act(async () => {
    render(<Providers queryClient={queryClient} router={router} />);
    await router.load();
  });
  return { router, user };
}
