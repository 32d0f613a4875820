// npm start / npm test / ... on a machine with only Node >= 20.19 and npm: fetches the pinned pnpm, installs when the lock file
// changed, builds what is older than its sources, then goes on under Node 24 (the machine's own when new enough, else npm's node-linux-*).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [task = 'start', ...rest] = process.argv.slice(2);
/** Their standard output is read by other programmes: whatever else there is to say goes to standard error. */
const QUIET = { assess: 'apps/api/dist/assess-cli.js', 'mail:explain': 'apps/api/dist/mail-explain.js' };
const quiet = task in QUIET;

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', npm_config_update_notifier: 'false' };
// what npm set for this package would confuse the pnpm it starts
for (const name of Object.keys(env))
  if (/^npm_(package|lifecycle|config_(local_prefix|prefix|global_prefix))/.test(name)) delete env[name];

function run(command, args) {
  const stdio = quiet ? ['ignore', 2, 2] : 'inherit';
  const result = spawnSync(command, args, { cwd: root, stdio, env, shell: process.platform === 'win32' });
  if (result.error) throw result.error;
  return result.status ?? 1;
}
function must(command, args) {
  const status = run(command, args);
  if (status !== 0) process.exit(status);
}
// --prefer-offline: without it a machine that lost its network waits a minute although everything is there
const pnpmArgs = (args) => ['--yes', '--prefer-offline', '--loglevel=error', packageManager, ...args];

function install() {
  const marker = join(root, 'node_modules/.modules.yaml');
  const lock = join(root, 'pnpm-lock.yaml');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing what package.json asks for…');
  must('npx', pnpmArgs(['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn']));
}

function useNode24() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) return;
  const bin = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  if (!existsSync(bin)) {
    console.error(
      `Node.js 24.9 or newer is needed (this is ${process.version}) and npm has no build for this machine: install it from nodejs.org.`,
    );
    process.exit(1);
  }
  env.PATH = bin + delimiter + env.PATH;
}

const turbo = (...args) => must('npx', pnpmArgs(['exec', 'turbo', 'run', ...args]));
const build = () => {
  const log = quiet ? console.error : console.log;
  log('Building what changed since the last time…');
  turbo('build', '--output-logs=errors-only');
};

/** Runs a programme of ours to its end. Not spawnSync: that would keep this process from passing signals on, and leave it behind. */
function become(args, options = {}) {
  const child = spawn('node', args, { cwd: options.cwd ?? root, stdio: 'inherit', env: { ...env, ...options.env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid; // npm, sent SIGTERM, ends only the shell between us
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const TASKS = {
  start: () => (build(), become(['apps/api/dist/main.js'])),
  test: () => turbo('test', '--concurrency=1', '--output-logs=new-only', ...rest),
  build,
  check: () => (build(), become(['scripts/check.mjs', ...rest])),
  e2e: () => turbo('e2e', '--output-logs=new-only', '--', ...rest),
  screenshots: () => (build(), must('npx', pnpmArgs(['--filter', '@tunda/e2e', 'screenshots', ...rest]))),
  bench: () => (build(), become(['apps/api/bench/run.mjs', ...rest])),
  openapi: () => (build(), become(['apps/api/scripts/openapi.mjs', ...rest])),
  'db:migration': () => (build(), become(['apps/api/dist/database/draft-migration.js', ...rest])),
  'demo:mail': () => become(['scripts/demo-mail.mjs', ...rest]),
  // the API restarts when its built files change; the page is served by Vite with the API behind it
  dev: () => (build(), become(['scripts/dev.mjs', ...rest])),
  ...Object.fromEntries(
    Object.entries(QUIET).map(([name, file]) => [
      name,
      () => (build(), become([file, ...rest], { cwd: process.env.INIT_CWD ?? root })),
    ]),
  ),
};

const todo = TASKS[task];
if (!todo) {
  console.error(`There is no task ${task}. There are: ${Object.keys(TASKS).join(', ')}.`);
  process.exit(2);
}
install();
useNode24();
todo();
