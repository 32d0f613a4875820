// Part of the web's build: lays a .br and a .gz beside every text file of dist, for the API (and any web server) to send as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder = 'dist'] = process.argv.slice(2);
const TEXT = /\.(html|js|css|svg|json|webmanifest|txt|map)$/;
/** What a packet carries anyway is not worth a second file. */
const LEAST_BYTES = 1400;
/** Quality 11 is four times slower for two per cent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

for (const name of readdirSync(folder, { recursive: true }).filter((file) => TEXT.test(file))) {
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  if (bytes.length < LEAST_BYTES) continue;
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, BROTLI));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
