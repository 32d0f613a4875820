// Do the rules of .dependency-cruiser.mjs still bite? Cruises one violation per rule and expects exactly that rule to speak.
import { cruise } from 'dependency-cruiser';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import rules from '../.dependency-cruiser.mjs';
import { ALLOWED, FIXTURES } from './boundaries-fixtures/fixtures.mjs';

/** Names of the rules a tree of files breaks. */
async function rulesBrokenBy(files, folder) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  const { forbidden, options } = rules;
  const { tsConfig: _, ...rest } = options;
  const { output } = await cruise(['.'], {
    ...rest,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden },
  });
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}

const root = await mkdtemp(path.join(tmpdir(), 'boundaries-'));
const complaints = [];
try {
  for (const { name } of rules.forbidden) {
    const fixture = FIXTURES[name];
    if (!fixture) {
      complaints.push(`${name}: has no fixture that breaks it`);
      continue;
    }
    const broken = await rulesBrokenBy(fixture, path.join(root, name));
    if (broken.join() !== name) complaints.push(`${name}: its fixture breaks ${broken.join(', ') || 'nothing'}`);
  }
  const broken = await rulesBrokenBy(ALLOWED, path.join(root, 'allowed'));
  if (broken.length > 0) complaints.push(`what must be allowed is forbidden by ${broken.join(', ')}`);
  const known = new Set(rules.forbidden.map(({ name }) => name));
  for (const name of Object.keys(FIXTURES)) if (!known.has(name)) complaints.push(`${name}: a fixture without a rule`);
} finally {
  await rm(root, { recursive: true, force: true });
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
