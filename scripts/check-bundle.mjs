// The JavaScript a customer downloads before she sees the first screen: index.html's modules and everything they import statically.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 200;
const dist = path.join(path.dirname(import.meta.dirname), 'apps/web/dist');
const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
const first = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?([^"]+\.js)"/g)].map(([, file]) => file);

const sizes = new Map();
const waiting = [...first];
for (let file = waiting.pop(); file; file = waiting.pop()) {
  if (sizes.has(file)) continue;
  const code = readFileSync(path.join(dist, file));
  sizes.set(file, gzipSync(code).length);
  // import"./x.js", import{a}from"./x.js", export*from"./x.js"; not import("./x.js")
  for (const [, next] of code.toString('utf8').matchAll(/(?:\bimport|\bfrom)\s*["'](\.[^"']+\.js)["']/g))
    waiting.push(path.join(path.dirname(file), next));
}
const total = [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000;
const list = [...sizes].map(([file, size]) => `  ${(size / 1000).toFixed(1)} kB ${file}`).join('\n');
console.log(`first load: ${total.toFixed(1)} kB gzip of ${LIMIT_KB} kB allowed\n${list}`);
if (first.length === 0) throw new Error('index.html names no script: is the check still right?');
if (total > LIMIT_KB) process.exitCode = 1;
