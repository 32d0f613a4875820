/** Nobody else watches the embedded server: when it is killed (out of memory, a stray kill), it is started again. */
import net from 'node:net';
import path from 'node:path';
import { Logger } from '@nestjs/common';

const LOOK_MS = 2_000;

/** Whether anybody listens on the server's socket; a server that is only busy, or recovering, still does. */
function listens(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(path.join(host, '.s.PGSQL.5432'));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Looks every two seconds whether the server on this socket is there, and calls `start` when it is gone. Gives what ends the watch. */
export function keepAlive(host: string, start: () => Promise<void>): () => Promise<void> {
  const log = new Logger('database');
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    if (!(await listens(host)) && !stopped) {
      log.error('The embedded PostgreSQL is gone: starting it again');
      await start().then(
        () => log.warn('The embedded PostgreSQL runs again'),
        // its orphans may hold the memory for a moment: the next look tries again
        (error: Error) => log.error(error.message),
      );
    }
    if (!stopped) wait();
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      looking = look();
    }, LOOK_MS).unref();
  };
  wait();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
