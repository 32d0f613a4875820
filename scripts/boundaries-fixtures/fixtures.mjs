// For each rule of .dependency-cruiser.mjs one small tree that breaks it (and nothing else), so that a typo in a rule cannot turn it off.
// A fixture: path -> content; the import that must be caught is in it.

const api = (from, to) => ({
  [`apps/api/src/${from}.ts`]: `import '${relative(from, to)}';\n`,
  [`apps/api/src/${to}.ts`]: 'export {};\n',
});

/** './x.js' from one file of apps/api/src to another. */
function relative(from, to) {
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up || './'}${to}.js`;
}

export const FIXTURES = {
  'no-circles': {
    'packages/domain/src/tickets/a.ts': "import './b.js';\n",
    'packages/domain/src/tickets/b.ts': "import './a.js';\n",
  },
  'imports-lead-somewhere': { 'apps/web/src/ui/button.tsx': "import './not-there';\n" },
  'domain-is-plain': {
    'packages/domain/src/tickets/a.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  'domain-by-the-front-door': {
    'apps/web/src/lib/a.ts': "import '../../../../packages/domain/src/tickets/ticket';\n",
    'packages/domain/src/tickets/ticket.ts': 'export {};\n',
  },
  'operators-look-left-only': api('operators/operators.service', 'access/sessions.service'),
  'customers-look-left-only': api('customers/customers.service', 'contacts/contacts.service'),
  'contacts-look-left-only': api('contacts/contacts.service', 'tickets/tickets.service'),
  'tickets-look-left-only': api('tickets/tickets.service', 'verification/verification.service'),
  'verification-look-left-only': api('verification/verification.service', 'mail/smtp'),
  'mail-look-left-only': api('mail/smtp', 'access/sessions.service'),
  'access-look-left-only': api('access/sessions.service', 'demo/seed'),
  'ground-floor-knows-no-topic': api('outbox/outbox', 'tickets/tickets.service'),
  'topics-do-not-know-the-roof': api('tickets/tickets.service', 'app.module'),
  'rows-stay-home': api('verification/verification.service', 'tickets/ticket-rows'),
  'controllers-do-not-touch-data': api('tickets/tickets.controller', 'tickets/ticket.entity'),
  'features-are-strangers': {
    'apps/web/src/features/tickets/components/a.tsx': "import '../../customers/api/b';\n",
    'apps/web/src/features/customers/api/b.ts': 'export {};\n',
  },
  'low-features-know-no-other': {
    'apps/web/src/features/conversation/components/a.tsx': "import '../../session/api/b';\n",
    'apps/web/src/features/session/api/b.ts': 'export {};\n',
  },
  'features-do-not-know-pages': {
    'apps/web/src/features/tickets/components/a.tsx': "import '../../../app/router';\n",
    'apps/web/src/app/router.tsx': 'export {};\n',
  },
  'web-flows-down': {
    'apps/web/src/ui/a.tsx': "import '../features/tickets/api/b';\n",
    'apps/web/src/features/tickets/api/b.ts': 'export {};\n',
  },
  'customers-never-download-operator-code': {
    'apps/web/src/app/routes/customer/home.tsx': "import '../admin/queue';\n",
    'apps/web/src/app/routes/admin/queue.tsx': 'export {};\n',
  },
  'web-never-sees-the-server': {
    'apps/web/src/lib/a.ts': "import '../../../api/src/settings';\n",
    'apps/api/src/settings.ts': 'export {};\n',
  },
  'server-never-sees-the-web': {
    'apps/api/src/mail/a.ts': "import '../../../web/src/ui/b.js';\n",
    'apps/web/src/ui/b.ts': 'export {};\n',
  },
  'e2e-looks-from-outside': {
    'apps/e2e/trips/a.spec.ts': "import '../../api/src/settings.js';\n",
    'apps/api/src/settings.ts': 'export {};\n',
  },
  'tests-are-not-imported': {
    'apps/api/src/tickets/a.ts': "import '../../test/support/b.js';\n",
    'apps/api/test/support/b.ts': 'export {};\n',
  },
};

/** What the rules must let pass: a rule that forbids everything would pass the fixtures above. */
export const ALLOWED = {
  ...api('mail/receive-mail.service', 'tickets/tickets.service'),
  ...api('tickets/tickets.controller', 'tickets/tickets-read.service'),
  ...api('access/guard', 'http/doors'),
  ...api('verification/verification.entity', 'tickets/ticket.entity'),
  ...api('outbox/outbox-relay', 'outbox/outbox-message.entity'),
  ...api('app.module', 'demo/demo.module'),
  'apps/web/src/app/routes/admin/verifications.tsx': "import '../../../features/verification/api/list';\n",
  'apps/web/src/features/verification/api/list.ts': "import '../../../lib/api-client';\n",
  'apps/web/src/features/verification/components/letter.tsx': "import '../../conversation/components/letter';\n",
  'apps/web/src/features/conversation/components/letter.tsx': 'export {};\n',
  'apps/web/src/lib/api-client.ts': 'export {};\n',
  'packages/domain/src/tickets/rules.ts': "import '../shared/clock.js';\n",
  'packages/domain/src/shared/clock.ts': 'export {};\n',
};
