import { rm } from 'node:fs/promises';
import net from 'node:net';

export interface FolderLock {
  release: () => Promise<void>;
}

function listen(socket: string): Promise<net.Server | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((client) => client.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(socket, () => resolve(server.unref()));
  });
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = net.connect(socket);
    client.once('connect', () => {
      client.destroy();
      resolve(true);
    });
    client.once('error', () => resolve(false));
  });
}

/**
 * Holds a lock as long as this process lives: a listening socket, which a killed process stops answering at that moment
 * (a file with a process number would outlive it). Gives null when another living process holds it.
 */
export async function lockFolder(socket: string): Promise<FolderLock | null> {
  let server = await listen(socket);
  if (!server) {
    if (await answers(socket)) return null;
    await rm(socket, { force: true });
    server = await listen(socket);
  }
  if (!server) return null;
  const held = server;
  return { release: () => new Promise<void>((resolve) => held.close(() => resolve())) };
}
