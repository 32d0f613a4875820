// npm run dev: compilers that watch, the API that restarts, and Vite in front. Ctrl-C ends all of them.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const bin = (pkg, name) => join(import.meta.dirname, '..', pkg, 'node_modules/.bin', name);
const port = process.env.PORT ?? '3000';
const programmes = [
  [bin('packages/domain', 'tsc'), ['-p', 'packages/domain/tsconfig.build.json', '--watch', '--preserveWatchOutput']],
  [bin('apps/api', 'tsc'), ['-p', 'apps/api/tsconfig.build.json', '--watch', '--preserveWatchOutput']],
  ['node', ['--watch-path=apps/api/dist', '--watch-path=packages/domain/dist', 'apps/api/dist/main.js']],
  [bin('apps/web', 'vite'), ['apps/web', '--config', 'apps/web/vite.config.ts']],
];
const children = programmes.map(([command, args]) =>
  spawn(command, args, { stdio: 'inherit', env: { ...process.env, API_URL: `http://127.0.0.1:${port}` } }),
);
const end = () => children.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
for (const child of children) child.on('exit', end);
