import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { page, type RouterContext } from './page-module';
import { RootError } from './routes/root-error';
import { NotFound } from './routes/not-found';
import { Root } from './routes/root';
import { customerGuard } from './routes/customer/guard';
import { parseSearch, searchOf, stringifySearch } from './search-params';

const root = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: RootError,
});

// outside: anybody
const logIn = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: searchOf.logIn,
  ...page(() => import('./routes/log-in')),
});
const adminLogIn = createRoute({
  getParentRoute: () => root,
  path: '/admin/login',
  validateSearch: searchOf.logIn,
  ...page(() => import('./routes/log-in')),
});
const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/password/forgot',
  validateSearch: searchOf.forgot,
  ...page(() => import('./routes/forgot-password')),
});
const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/password/set',
  ...page(() => import('./routes/set-password')),
});

// customers
const customer = createRoute({
  getParentRoute: () => root,
  id: 'customer',
  beforeLoad: customerGuard,
  component: lazyRouteComponent(() => import('./routes/customer/layout'), 'CustomerLayout'),
});
const inCustomer = { getParentRoute: () => customer } as const;
const home = createRoute({ ...inCustomer, path: '/', ...page(() => import('./routes/customer/home')) });
const tickets = createRoute({
  ...inCustomer,
  path: '/tickets',
  validateSearch: searchOf.tickets,
  ...page(() => import('./routes/customer/tickets')),
});
const openTicket = createRoute({
  ...inCustomer,
  path: '/tickets/new',
  ...page(() => import('./routes/customer/open-ticket')),
});
const ticket = createRoute({
  ...inCustomer,
  path: '/tickets/$number',
  ...page(() => import('./routes/customer/ticket')),
});
const contacts = createRoute({ ...inCustomer, path: '/contacts', ...page(() => import('./routes/customer/contacts')) });
const security = createRoute({ ...inCustomer, path: '/security', ...page(() => import('./routes/customer/security')) });

// operators: nothing of it is downloaded before somebody goes there
const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  beforeLoad: async (input) => (await import('./routes/admin/guard')).adminGuard(input),
  component: lazyRouteComponent(() => import('./routes/admin/layout'), 'AdminLayout'),
});
const inAdmin = { getParentRoute: () => admin } as const;
const queue = createRoute({
  ...inAdmin,
  path: '/',
  validateSearch: searchOf.queue,
  ...page(() => import('./routes/admin/queue')),
});
const adminTicket = createRoute({
  ...inAdmin,
  path: '/tickets/$id',
  // the queue one came from, which stands beside it
  validateSearch: searchOf.queue,
  ...page(() => import('./routes/admin/ticket')),
});
const verifications = createRoute({
  ...inAdmin,
  path: '/verifications',
  validateSearch: searchOf.verifications,
  ...page(() => import('./routes/admin/verifications')),
});
const verification = createRoute({
  ...inAdmin,
  path: '/verifications/$id',
  ...page(() => import('./routes/admin/verification')),
});
const customers = createRoute({
  ...inAdmin,
  path: '/customers',
  validateSearch: searchOf.customers,
  ...page(() => import('./routes/admin/customers')),
});
const oneCustomer = createRoute({
  ...inAdmin,
  path: '/customers/$id',
  ...page(() => import('./routes/admin/customer')),
});
const incoming = createRoute({
  ...inAdmin,
  path: '/mail/incoming',
  validateSearch: searchOf.incoming,
  ...page(() => import('./routes/admin/incoming-mail')),
});
const outgoing = createRoute({
  ...inAdmin,
  path: '/mail/outgoing',
  validateSearch: searchOf.outgoing,
  ...page(() => import('./routes/admin/outgoing-mail')),
});
const operators = createRoute({ ...inAdmin, path: '/operators', ...page(() => import('./routes/admin/operators')) });
const tokens = createRoute({ ...inAdmin, path: '/tokens', ...page(() => import('./routes/admin/tokens')) });
const adminSecurity = createRoute({ ...inAdmin, path: '/security', ...page(() => import('./routes/admin/security')) });

const routeTree = root.addChildren([
  logIn,
  adminLogIn,
  forgotPassword,
  setPassword,
  customer.addChildren([home, tickets, openTicket, ticket, contacts, security]),
  admin.addChildren([
    queue,
    adminTicket,
    verifications,
    verification,
    customers,
    oneCustomer,
    incoming,
    outgoing,
    operators,
    tokens,
    adminSecurity,
  ]),
]);

/** The router of the app. Tests give a memory history. */
export function createAppRouter({ queryClient, history }: RouterContext & { history?: RouterHistory }) {
  return createRouter({
    routeTree,
    context: { queryClient },
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // the query cache knows what is stale
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingMinMs: 300,
    defaultErrorComponent: RootError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}

/** When a session ends under somebody's hands: to the log-in of her area, and back afterwards. */
export function toLogIn(router: AppRouter): void {
  const { pathname, href } = router.latestLocation;
  if (/^\/(admin\/)?login\b|^\/password\//.test(pathname)) return;
  const area = /^\/admin(\/|$)/.test(pathname) ? 'operator' : 'customer';
  router.options.context.queryClient.removeQueries({ queryKey: ['session', area] });
  const to = area === 'operator' ? '/admin/login' : '/login';
  void router.navigate({ to, search: { redirectTo: href, ended: '1' } });
}
