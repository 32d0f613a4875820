/** Injection token of the demo's log-ins (`readonly DemoLoginView[]`): the demo, a floor above, provides them when it is there. */
export const DEMO_LOGINS = Symbol('demo log-ins');
