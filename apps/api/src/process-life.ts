import { DatabaseNotStarted } from './database/embedded-postgres.js';
import { WrongSetting } from './settings.js';

/** Longer than the slowest call and the slowest mail; afterwards nothing would end it but a kill. */
const PATIENCE_MS = 20_000;

/** Runs `start`; what it throws for people is one line without a stack. */
export async function startOrExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const forPeople = error instanceof WrongSetting || error instanceof DatabaseNotStarted;
    console.error(forPeople ? error.message : (explainKnown(error) ?? error));
    process.exit(1);
  }
}

/** What goes wrong at many starts, in a sentence. */
function explainKnown(error: unknown): string | undefined {
  const { code, address, port } = error as { code?: unknown; address?: string; port?: number };
  if (code === 'EADDRINUSE') return `PORT=${port} cannot be used: another programme listens on ${address}:${port}.`;
  if (code === 'EACCES' && port) return `PORT=${port} cannot be used: this user may not listen on it.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000')
    return `DATABASE_URL cannot be used: the database does not let the desk in (${String(code)}).`;
  return undefined;
}

/** Ends the process in order on the first signal; further ones change nothing (Ctrl-C reaches us from the terminal and from npm). */
export function endInOrder(close: () => Promise<void>): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
}
