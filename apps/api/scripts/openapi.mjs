// npm run openapi: writes the comments of DTOs, views and controllers where the document finds them, and docs/openapi.json.
// With --check: fails when either is older than the sources. Works on what was built; builds again when comments changed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../..');
const check = process.argv.includes('--check');
const SOURCES = [
  { folder: 'packages/domain', wanted: /\.(dto|view)\.ts$/ },
  { folder: 'apps/api', wanted: /\.(controller|dto)\.ts$/ },
];

const textOf = (node) => {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return doc ? (ts.getTextOfJSDocComment(doc.comment) ?? '') : '';
};

/** Comments of the classes of one file: `{ Class: { text, members: { name: text } } }`. */
function commentsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  const classes = source.statements.filter((node) => ts.isClassDeclaration(node) && node.name);
  return classes.map((node) => {
    const members = node.members.map((member) => [member.name?.getText(), textOf(member)]);
    const commented = Object.fromEntries(members.filter(([name, text]) => name && text));
    return [node.name.text, { text: textOf(node), members: commented }];
  });
}

async function formatted(file, text) {
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

async function metadataOf({ folder, wanted }) {
  const source = path.join(root, folder, 'src');
  const files = readdirSync(source, { recursive: true }).filter((name) => wanted.test(name));
  const classes = files.toSorted((a, b) => (a < b ? -1 : 1)).flatMap((name) => commentsOf(path.join(source, name)));
  const file = path.join(source, 'openapi-metadata.ts');
  const text = `// Written by \`npm run openapi\` from the comments of the classes; not by hand.\nexport default { classes: ${JSON.stringify(Object.fromEntries(classes))} };\n`;
  return { file, text: await formatted(file, text) };
}

const stale = [];
/** Writes a file that differs; with --check only notes it. */
function bring({ file, text }) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  if (check) stale.push(path.relative(root, file));
  else writeFileSync(file, text);
  return true;
}

const changed = [];
for (const source of SOURCES) if (bring(await metadataOf(source))) changed.push(source.folder);
if (changed.length > 0 && !check)
  for (const { folder } of SOURCES) {
    const tsc = path.join(root, folder, 'node_modules/.bin/tsc');
    const { status } = spawnSync(tsc, ['-p', 'tsconfig.build.json'], {
      cwd: path.join(root, folder),
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }

const { describeApi } = await import('../dist/describe-api.js');
const file = path.join(root, 'docs/openapi.json');
bring({ file, text: await formatted(file, JSON.stringify(await describeApi())) });
if (stale.length > 0) {
  console.error(`Older than the sources: ${stale.join(', ')}. Run npm run openapi and commit what it writes.`);
  process.exit(1);
}
// modules may hold timers or sockets that a preview never closes
process.exit(0);
