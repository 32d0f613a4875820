#!/usr/bin/env node
// Learns the weights of the assessment from labelled requests and writes src/assessment/weights/*.ts. Build the package before and after.
//   node packages/domain/scripts/learn-weights.mjs labelled.jsonl...
// With --predict other.jsonl, or --fold 0/5 (learn from all but every fifth line), nothing is written: it prints what the engine would then say.
// Logistic regression with L2, full batch, no randomness: the same requests give the same weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const dist = (name) => import(join(here, '../dist/assessment', name));
const { readRequest } = await dist('read-request.js');
const { emptyTally, merge } = await dist('tally.js');
const { isNamed, issueFeatures } = await dist('features.js');
const { tallyOfIssue } = await dist('issue-tally.js');
const { departmentFeatures } = await dist('department.js');
const { boundaryFeatures, splitContext } = await dist('split-issues.js');
const { assessRequest } = await dist('assess-request.js');

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const number = (name, usual) => Number(option(name) ?? usual);
const files = process.argv.slice(2).filter((a, i, all) => a.endsWith('.jsonl') && all[i - 1] !== '--predict');
const out = join(here, '../src/assessment/weights');
const read = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const labelled = files.flatMap(read);
const [fold, folds] = (option('--fold') ?? '').split('/').map(Number);
const predicted = folds
  ? labelled.filter((_, i) => i % folds === fold)
  : option('--predict')
    ? read(option('--predict'))
    : undefined;
const requests = folds ? labelled.filter((_, i) => i % folds !== fold) : labelled;
const DEPARTMENTS = ['technical', 'administrative', 'commercial'];

/** Index of the labelled issue a unit belongs to, -1 for none. */
function ownerOf(unit, request) {
  let best = -1;
  let most = 0;
  for (const [index, issue] of request.issues.entries()) {
    let shared = 0;
    for (const text of issue.text) {
      const start = request[unit.field].indexOf(text);
      if (start >= 0) shared += Math.max(0, Math.min(unit.end, start + text.length) - Math.max(unit.start, start));
    }
    if (shared > most) [most, best] = [shared, index];
  }
  return most * 2 > unit.end - unit.start ? best : -1;
}

/** The labelled issue of each unit. A clause that none claims goes with its sentence: "già che scrivo, ..." opens the issue that follows. */
function ownersOf(units, request) {
  const owners = units.map((unit) => ownerOf(unit, request));
  for (let i = units.length - 2; i >= 0; i--)
    if (owners[i] < 0 && units[i + 1].opening.by === 'clause') owners[i] = owners[i + 1];
  return owners;
}

const examples = { department: [], object: [], substance: [], symptom: [], boundary: [] };

function addIssues(request, read, owners) {
  const tallies = request.issues.map((_, index) => tallyOfIssue(read.units.filter((_, i) => owners[i] === index)));
  for (const [index, issue] of request.issues.entries()) {
    const own = tallies[index];
    const subject = request.multi ? emptyTally() : read.subjectTally;
    examples.department.push({ features: departmentFeatures(own, subject), label: issue.department });
    const known = !issue.vague || request.issues.filter((other) => other.vague).length === 1;
    if (!known) continue;
    const namedElsewhere = tallies.some((other, at) => at !== index && isNamed(other));
    const features = issueFeatures({ own, subject: read.subjectTally, quoted: read.quotedTally, namedElsewhere });
    addMissing(features, issue.vague ? request.missing : []);
  }
}

function addMissing(features, missing) {
  examples.object.push({ features, label: missing.includes('object') ? 1 : 0 });
  examples.substance.push({ features, label: missing.some((slot) => slot !== 'object') ? 1 : 0 });
  const oneOf = ['symptom', 'question'].filter((slot) => missing.includes(slot));
  if (oneOf.length === 1) examples.symptom.push({ features, label: oneOf[0] === 'symptom' ? 1 : 0 });
}

/** Units that belong to no issue count little: whether they are cut off hardly matters. */
const WEIGHT_OF_NOBODYS = 0.3;

function addBoundaries(read, owners) {
  const context = splitContext(read.units, read.subjectTally);
  let sofar = emptyTally();
  let current = -1;
  for (const [i, unit] of read.units.entries()) {
    const owner = owners[i];
    const cut = owner >= 0 && current >= 0 && owner !== current;
    const weight = owner < 0 ? WEIGHT_OF_NOBODYS : 1;
    if (i > 0)
      examples.boundary.push({ previous: read.units[i - 1], unit, sofar, context, label: cut ? 1 : 0, weight });
    const next = emptyTally();
    if (!cut) merge(next, sofar);
    merge(next, unit.tally);
    sofar = next;
    if (owner >= 0) current = owner;
  }
}

for (const request of requests) {
  const read = readRequest(request.subject, request.body);
  const owners = request.multi ? ownersOf(read.units, request) : read.units.map(() => 0);
  addIssues(request, read, owners);
  addBoundaries(read, owners);
}

/** Adam over the whole batch; returns { bias, weights } rounded, without what weighs nothing. */
function learn(examples, l2, steps = 600) {
  const names = [...new Set(examples.flatMap((e) => Object.keys(e.features)))].sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map((e) => ({
    at: Object.keys(e.features).map((n) => index.get(n)),
    x: Object.values(e.features),
    y: e.label,
    w: e.weight ?? 1,
  }));
  const size = names.length + 1;
  const theta = new Float64Array(size);
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  const total = rows.reduce((sum, row) => sum + row.w, 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size);
    for (const row of rows) {
      let z = theta[size - 1];
      for (let i = 0; i < row.at.length; i++) z += theta[row.at[i]] * row.x[i];
      const error = (row.w * (1 / (1 + Math.exp(-z)) - row.y)) / total;
      for (let i = 0; i < row.at.length; i++) gradient[row.at[i]] += error * row.x[i];
      gradient[size - 1] += error;
    }
    const rate = 0.05 * (1 - step / (steps + 1));
    for (let i = 0; i < size; i++) {
      if (i < size - 1) gradient[i] += (l2 * theta[i]) / total;
      m[i] = 0.9 * m[i] + 0.1 * gradient[i];
      v[i] = 0.999 * v[i] + 0.001 * gradient[i] ** 2;
      theta[i] -= (rate * m[i]) / (1 - 0.9 ** step) / (Math.sqrt(v[i] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const round = (x) => Math.round(x * 100) / 100;
  const weights = Object.fromEntries(
    names.map((name, i) => [name, round(theta[i])]).filter(([, w]) => Math.abs(w) >= 0.04),
  );
  return { bias: round(theta[size - 1]), weights };
}

const source = ({ bias, weights }) => `{ bias: ${bias}, weights: ${JSON.stringify(weights)} }`;

/** Puts a model in force here, and on disk unless this run only predicts. */
async function keep(file, model) {
  const constant = `${file.toUpperCase()}_WEIGHTS`;
  Object.assign((await dist(`weights/${file}.js`))[constant], model);
  if (predicted) return;
  const head = '// Learned by packages/domain/scripts/learn-weights.mjs: learn again rather than edit.\n';
  const type = "import type { Weights } from '../weigh.js';\n\n";
  writeFileSync(join(out, `${file}.ts`), `${head}${type}export const ${constant}: Weights = ${source(model)};\n`);
}

for (const name of DEPARTMENTS) {
  const labelled = examples.department.map((e) => ({ ...e, label: e.label === name ? 1 : 0 }));
  const model = learn(labelled, number('--l2-department', 1));
  await keep(name, model);
}
for (const e of examples.boundary) e.features = boundaryFeatures(e.sofar, e.previous, e.unit, e.context);
await keep('object', learn(examples.object, number('--l2-object', 2)));
await keep('substance', learn(examples.substance, number('--l2-substance', 2)));
await keep('symptom', learn(examples.symptom, number('--l2-symptom', 2)));
await keep('boundary', learn(examples.boundary, number('--l2-boundary', 2)));
console.error(
  `learned from ${requests.length} requests, ${examples.object.length} issues, ${examples.boundary.length} boundaries (${examples.boundary.filter((e) => e.label).length} cut)`,
);
for (const { id, subject, body } of predicted ?? []) {
  const { vague, missing, issues } = assessRequest({ subject, body });
  const text = (spans) =>
    spans.map(({ field, start, end }) => (field === 'subject' ? subject : body).slice(start, end));
  const cut = issues.map(({ department, spans }) => ({ department, text: text(spans) }));
  console.log(JSON.stringify({ id, vague, missing, issues: cut }));
}
