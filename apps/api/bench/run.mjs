// npm run bench: the desk on 20,000 tickets, each figure beside the same SQL work done through pg alone in the same run.
// Trust the ratios: the machine and what else runs on it move both sides.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { connect, createDataSource, PLANNING } from '../dist/database/data-source.js';
import { startEmbeddedPostgres } from '../dist/database/embedded-postgres.js';
import { ENTITIES } from '../dist/entities.js';
import { fill, RARE } from './fill.mjs';
import { compare, CONNECTIONS, planOf, watchMemory } from './measure.mjs';
import { creating, pageStatements, reading, ticketStatements } from './statements.mjs';

const SECONDS = 3;
const REQUEST = {
  department: 'technical',
  subject: 'Il sito non risponde da stamattina',
  body: 'Buongiorno, da stamattina alle 9 il sito www.esempio.example risponde con un errore 500. Potete controllare? Grazie.',
};
const QUEUE = { department: 'technical', status: 'open' };

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The built API as `npm start` runs it, workers included; without a mail relay, promises wait. */
async function startApi(databaseUrl, dataDir) {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../dist/main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      DEMO: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`the API ended with ${child.exitCode}`);
    if (
      await fetch(`${url}/api/health/live`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { child, url };
    await wait(100);
  }
  throw new Error('the API did not answer within 30 s');
}

function conditions(server, { tickets, messages }) {
  const [cpu] = os.cpus();
  console.log(
    `${os.cpus().length} x ${cpu?.model ?? 'unknown CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, load ${os.loadavg()[0].toFixed(1)}`,
  );
  console.log(
    `Node ${process.version}, ${server}, fsync on, ${CONNECTIONS} connections, ${SECONDS} s a round, median of 3 rounds`,
  );
  console.log(
    `${tickets} tickets, ${messages} messages; load generator, API and database share the machine; pg alone runs prepared statements\n`,
  );
}

const number = (value, digits = 0) => value.toFixed(digits).padStart(8);
function report(name, { perSecond, alone, ratio, p99 }, goal) {
  const reached = goal(perSecond, ratio) ? 'reached' : 'MISSED';
  console.log(
    `${name.padEnd(30)}${number(perSecond)}/s  pg ${number(alone)}/s  ratio ${ratio.toFixed(2)}  p99 ${p99} ms  goal ${reached}`,
  );
}

/** Lists must read their index, not the table. Gives what is wrong. */
async function checkPlans(client) {
  const wrong = [];
  const lists = [
    { name: 'queue of a department', query: QUEUE, index: 'ticket_queue' },
    { name: 'queue of all departments', query: { status: 'open' }, index: 'ticket_queue_all' },
  ];
  console.log('\nplans at this size');
  for (const { name, query, index } of lists) {
    const [statement] = await pageStatements(client, query);
    const { indexes, readWhole, ticketRows, pages, ms } = await planOf(client, statement);
    const fine = indexes.includes(index) && !readWhole.includes('ticket') && ticketRows <= 60;
    console.log(
      `${fine ? 'ok  ' : 'BAD '} ${name}: ${indexes.join(', ')}; ${ticketRows} tickets, ${pages} pages, ${ms.toFixed(2)} ms`,
    );
    if (!fine) wrong.push(name);
  }
  return wrong;
}

async function measure({ url, clients, filled, memory }) {
  const [client] = clients;
  const requests = filled.tokens.map((token) => ({
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  }));
  const reads = [
    {
      name: 'first page of the queue',
      path: `?${new URLSearchParams(QUEUE)}`,
      statements: await pageStatements(client, QUEUE),
    },
    {
      name: 'one ticket, 10 messages',
      path: `/${filled.tenId}`,
      statements: await ticketStatements(client, filled.tenId),
    },
    {
      name: `search, ${RARE.messages} hits`,
      path: `?q=${RARE.word}`,
      statements: await pageStatements(client, { q: RARE.word }),
    },
  ];
  const wrong = await checkPlans(client);
  console.log('\nper second');
  for (const { name, path: rest, statements } of reads) {
    const call = { url: `${url}/api/v1/operator/tickets${rest}`, requests };
    report(
      name,
      await compare({ call, clients, turn: reading(name, statements), seconds: SECONDS }),
      (perSecond) => perSecond >= 1000,
    );
  }
  const body = JSON.stringify({ ...REQUEST, contactId: filled.contact.id });
  const create = { url: `${url}/api/v1/operator/tickets`, method: 'POST', requests, body };
  const created = await compare({ call: create, clients, turn: creating(filled.contact, REQUEST), seconds: SECONDS });
  report('create a ticket', created, (_, ratio) => ratio >= 0.25);
  const { api, database, total } = memory.peak();
  console.log(
    `\nmemory under load  ${total.toFixed(0)} MB (API ${api.toFixed(0)} RSS, database ${database.toFixed(0)} PSS)  goal ${total <= 400 ? 'reached' : 'MISSED'} (400)`,
  );
  return wrong;
}

async function bench(folder, onEnd) {
  const data = path.join(folder, 'postgres');
  const server = await startEmbeddedPostgres(data);
  onEnd(() => server.stop());
  const databaseUrl = `postgresql://${server.user}@localhost/${server.database}?host=${encodeURIComponent(server.host)}`;
  await (await connect(createDataSource({ url: databaseUrl }, ENTITIES))).destroy();
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl, options: PLANNING });
      await client.connect();
      onEnd(() => client.end());
      return client;
    }),
  );
  const filled = await fill(clients[0]);
  const { rows } = await clients[0].query('SHOW server_version');
  conditions(`PostgreSQL ${rows[0].server_version}`, filled);
  const { child, url } = await startApi(databaseUrl, folder);
  onEnd(
    () => new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve).kill('SIGTERM') : resolve())),
  );
  const memory = watchMemory(child.pid, Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]));
  onEnd(() => memory.stop());
  const wrong = await measure({ url, clients, filled, memory });
  if (wrong.length > 0) throw new Error(`not read from their index: ${wrong.join(', ')}`);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'tunda-bench-'));
const ends = [() => rmSync(folder, { recursive: true, force: true })];
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    interrupted = true;
    void tidyUp().then(() => process.exit(130));
  });
async function tidyUp() {
  for (let end = ends.pop(); end; end = ends.pop())
    await Promise.resolve(end()).catch((error) => console.error(error.message));
}
try {
  await bench(folder, (end) => ends.push(end));
} catch (error) {
  if (!interrupted) console.error(error);
  process.exitCode = 1;
} finally {
  await tidyUp();
}
