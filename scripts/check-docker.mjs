// The files of docker/: linted (there may be no Docker engine), and compared with what they must agree with.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const complaints = [];

function lint(tool, ...args) {
  const { status, stdout, stderr } = spawnSync(path.join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    encoding: 'utf8',
  });
  const said = `${stdout}${stderr}`.trim();
  if (status !== 0 || said !== '') complaints.push(said || `${tool} ended with ${status}`);
}

const dockerfiles = readdirSync(path.join(root, 'docker'))
  .filter((name) => name.endsWith('Dockerfile'))
  .map((name) => `docker/${name}`);

// "image" beside "build" gives the built image its name, which the worker uses
lint('dclint', 'docker', '--max-warnings', '0', '--no-color', '--disable-rule', 'no-build-and-image');
for (const file of dockerfiles) lint('dockerfile-utils', 'lint', file);

const { packageManager } = JSON.parse(read('package.json'));
for (const file of dockerfiles) {
  const text = read(file);
  for (const [, version] of text.matchAll(/pnpm@([\w.-]+)/g))
    if (packageManager !== `pnpm@${version}`)
      complaints.push(`${file}: pnpm ${version}, but ${packageManager} is pinned`);
  for (const [, sources] of text.matchAll(/^COPY (?!--from)(?:--\S+ )*(.+) \S+$/gm))
    for (const source of sources.split(' '))
      if (!existsSync(path.join(root, source))) complaints.push(`${file}: copies ${source}, which does not exist`);
}

const compose = read('docker/compose.yml');
for (const [, name, value] of compose.matchAll(/^\s*(\w*(?:PASSWORD|SECRET|TOKEN)\w*): *(.*)$/gm))
  if (!/^\$\{\w+(:\?[^}]*|:-)\}$/.test(value)) complaints.push(`compose.yml: ${name} has a value of its own`);
for (const [, name] of compose.matchAll(/\$\{(\w+)/g))
  if (name !== 'LOG_LEVEL' && !new RegExp(`^${name}=$`, 'm').test(read('docker/desk.env.example')))
    complaints.push(`desk.env.example does not name ${name} (empty)`);

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
