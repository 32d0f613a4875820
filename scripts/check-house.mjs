// House rules no linter knows: words for people only in locale files, names without empty words, no enum, suppressions with
// a reason, no path of somebody's machine, links that lead somewhere. Prints one line per finding.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const root = path.dirname(import.meta.dirname);
const git = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
const files = execFileSync('git', git, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  .split('\0')
  .filter((file) => file && existsSync(path.join(root, file)));

const findings = [];
const TEXT = /\.(ts|tsx|mjs|js|json|ya?ml|md|html|css|conf|cf|env|example|Dockerfile|sh)$|Dockerfile|\.ci\/run$/;

/** Places only one machine has: the folder of this checkout and the homes of people. */
function machinePaths() {
  const [, first = ''] = root.split('/');
  const everywhere = ['app', 'bin', 'etc', 'home', 'mnt', 'opt', 'private', 'root', 'srv', 'tmp', 'usr', 'var'];
  const own = first && !everywhere.includes(first) ? `/${first}` : root;
  const homes = ['/home/[a-z]', '/Users/[A-Za-z]', ...(homedir() === '/' ? [] : [homedir()])];
  return new RegExp(`(^|[^\\w.$~}-])(${[own, root, ...homes].join('|')})(/|\\b)`);
}
const MACHINE_PATH = machinePaths();
const PACKAGE_HOST = /https?:\/\/[^\s"']*(registry|artifactor)[^\s"']*/;
const SUPPRESSION = /(oxlint|eslint)-disable(?!.* -- \S)/;

function checkLines(file, text) {
  text.split('\n').forEach((line, index) => {
    const at = `${file}:${index + 1}`;
    if (MACHINE_PATH.test(line)) findings.push(`${at} names a path of this machine`);
    if (PACKAGE_HOST.test(line)) findings.push(`${at} names a package host`);
    if (file !== 'scripts/check-house.mjs' && SUPPRESSION.test(line))
      findings.push(`${at} suppresses a rule without a reason (-- why)`);
  });
}

/** Links of a document to files of the repository: each must be there. */
function checkLinks(file, text) {
  for (const [, target] of text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g))
    if (!existsSync(path.join(root, path.dirname(file), target)))
      findings.push(`${file} links to ${target}: not there`);
}

const SPOKEN = new Set(['label', 'title', 'placeholder', 'alt', 'description', 'aria-label', 'aria-description']);
const EMPTY_WORD =
  /(Manager|Helper|Helpers|Util|Utils|Impl|Common|Data|Info)$|^(Base|Common)[A-Z]|^(handle|process)[A-Z]/;

function nameOf(node) {
  const named =
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node);
  return named && node.name && ts.isIdentifier(node.name) ? node.name.text : '';
}

function findingOf(node) {
  if (ts.isEnumDeclaration(node)) return 'an enum: use a union of strings';
  if (EMPTY_WORD.test(nameOf(node))) return `the name ${nameOf(node)} says nothing of the desk`;
  if (!ts.isJsxAttribute(node) || !node.initializer || !ts.isStringLiteral(node.initializer)) return '';
  const spoken = SPOKEN.has(node.name.getText()) && /\p{L}{2}/u.test(node.initializer.text);
  return spoken ? `words for people (${node.initializer.text}): they stand in the locale files` : '';
}

function checkSource(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node) => {
    const finding = findingOf(node);
    if (finding) findings.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${finding}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

for (const file of files) {
  if (!TEXT.test(file)) continue;
  const text = readFileSync(path.join(root, file), 'utf8');
  checkLines(file, text);
  if (file.endsWith('.md')) checkLinks(file, text);
  if (/\.tsx?$/.test(file) && !/\.test\.tsx?$|openapi-metadata/.test(file)) checkSource(file, text);
}
for (const finding of findings) console.error(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
