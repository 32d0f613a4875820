// Calls per second through the API and, for the same work, directly through pg; memory; plans.
import autocannon from 'autocannon';
import { readFileSync, readdirSync } from 'node:fs';

export const CONNECTIONS = 8;

/** Requests per second and milliseconds of the API at 8 connections. @throws when an answer is not 2xx */
export async function throughApi(call, seconds) {
  const { requests, latency, non2xx, errors } = await autocannon({
    ...call,
    connections: CONNECTIONS,
    duration: seconds,
  });
  if (non2xx + errors > 0) {
    const {
      method,
      requests: [{ headers }],
      body,
      url,
    } = call;
    const answer = await fetch(url, { method, headers, body });
    throw new Error(`${url}: ${non2xx} refused, ${errors} broken; now ${answer.status} ${await answer.text()}`);
  }
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}

/** Turns per second of `turn(client)` at 8 connections. */
export async function directly(clients, turn, seconds) {
  const end = performance.now() + seconds * 1000;
  let turns = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        await turn(client);
        turns += 1;
      }
    }),
  );
  return { perSecond: turns / seconds };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** API and pg in turns, three rounds after a short warm-up, so that a busy machine touches both; medians. */
export async function compare({ call, clients, turn, seconds }) {
  await throughApi(call, 1);
  const api = [];
  const pg = [];
  for (let round = 0; round < 3; round++) {
    api.push(await throughApi(call, seconds));
    pg.push(await directly(clients, turn, seconds));
  }
  const perSecond = median(api.map((one) => one.perSecond));
  const alone = median(pg.map((one) => one.perSecond));
  return { perSecond, alone, ratio: perSecond / alone, p99: median(api.map((one) => one.p99)) };
}

/** Megabytes a process holds: `Rss` alone, or `Pss` with shared pages divided among those who share them. */
function heldMb(pid, what) {
  try {
    const [, kb] =
      new RegExp(`^${what}: +(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kb ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function childrenOf(pid) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    });
}

/** Watches the memory of the API and of the database server; `peak()` gives the largest sum seen. */
export function watchMemory(apiPid, postmasterPid) {
  let peak = { api: 0, database: 0, total: 0 };
  const look = () => {
    const api = heldMb(apiPid, 'Rss');
    const database = [postmasterPid, ...childrenOf(postmasterPid)].reduce((sum, pid) => sum + heldMb(pid, 'Pss'), 0);
    if (api + database > peak.total) peak = { api, database, total: api + database };
  };
  look();
  const timer = setInterval(look, 500).unref();
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

/** Every node of a plan, the top one first. */
const nodesOf = (plan) => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** How PostgreSQL runs a statement: indexes and whole tables it reads, rows of `ticket` it touches, pages, milliseconds. */
export async function planOf(client, { sql, values }) {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, values);
  const [{ Plan: plan, 'Execution Time': ms }] = rows[0]['QUERY PLAN'];
  const nodes = nodesOf(plan);
  return {
    indexes: [...new Set(nodes.map((node) => node['Index Name']).filter(Boolean))],
    readWhole: nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']),
    ticketRows: nodes
      .filter((node) => node['Relation Name'] === 'ticket')
      .reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0),
    pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    ms,
  };
}
