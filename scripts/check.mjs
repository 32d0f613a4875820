// npm run check: everything that must hold besides the tests. One line per check, the output of those that fail.
//   npm run check -- [--only NAME,NAME] [--report FILE.json]
// Types, drift and sizes are those of what was built last: scripts/run.mjs builds first.
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.dirname(import.meta.dirname);
const { values } = parseArgs({ options: { only: { type: 'string' }, report: { type: 'string' } } });
const only = values.only?.split(',');

const bin = (name, ...args) => [path.join(root, 'node_modules/.bin', name), ...args];
const script = (file, ...args) => [process.execPath, path.join(root, file), ...args];
const packages = ['apps', 'packages'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
);

/** The long ones first: two run at a time. */
const CHECKS = [
  { name: 'format', command: bin('prettier', '--check', '--cache', '--log-level', 'warn', '.') },
  { name: 'migrations', command: script('apps/api/dist/database/draft-migration.js', '--check') },
  ...packages.map((folder) => ({
    name: `types ${folder}`,
    command: bin('tsc', '-p', path.join(folder, 'tsconfig.json'), '--noEmit'),
  })),
  { name: 'openapi', command: script('apps/api/scripts/openapi.mjs', '--check') },
  { name: 'openapi lint', command: bin('redocly', 'lint', 'docs/openapi.json') },
  { name: 'lint', command: bin('oxlint', '--type-aware', '--deny-warnings', '--format=unix') },
  { name: 'dead code', command: bin('knip') },
  { name: 'boundaries', command: bin('depcruise', '--config', '.dependency-cruiser.mjs', 'apps', 'packages') },
  { name: 'boundaries bite', command: script('scripts/check-boundaries.mjs') },
  { name: 'house', command: script('scripts/check-house.mjs') },
  { name: 'docker files', command: script('scripts/check-docker.mjs') },
  { name: 'first load', command: script('scripts/check-bundle.mjs') },
];
const ATMOST = 2;
const ENV = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  REDOCLY_TELEMETRY: 'off',
  NO_COLOR: '1',
};

/** Runs a command to its end; gives whether it succeeded, what it said and how long it took. */
function run([file, ...args]) {
  const started = performance.now();
  return new Promise((resolve) => {
    let said = '';
    const done = (ok) => resolve({ ok, said: said.trim(), seconds: (performance.now() - started) / 1000 });
    const child = spawn(file, args, { cwd: root, env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => {
      said += `${file} could not be run: ${error.message}`;
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

/** Turns over the checks with at most two at a time; calls `tell` in the order they end. */
async function runAll(checks, tell) {
  const waiting = [...checks];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) tell(check, await run(check.command));
  };
  await Promise.all(Array.from({ length: ATMOST }, lane));
}

const outcome = { passed: 0, failed: 0 };
function tell(check, { ok, said, seconds }) {
  outcome[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${check.name.padEnd(22)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!ok) console.log(said.replaceAll(/^/gm, '     '));
}

const chosen = only ? CHECKS.filter(({ name }) => only.some((one) => name.startsWith(one))) : CHECKS;
await runAll(chosen, tell);
console.log(`\n${outcome.passed} checks passed, ${outcome.failed} failed`);
if (values.report) writeFileSync(values.report, JSON.stringify(outcome));
process.exitCode = outcome.failed > 0 ? 1 : 0;
