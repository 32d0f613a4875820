import { DatabaseNotStarted } from './database/embedded-postgres.js';
import { WrongSetting } from './settings.js';

/** Longer than the slowest call and the slowest mail; afterwards nothing would end it but a kill. */
const PATIENCE_MS = 20_000;

type Step = () => Promise<unknown>;

/** What was begun and must be ended, the last first. */
export class Endings {
  private readonly steps: Step[] = [];

  add(step: Step): void {
    this.steps.push(step);
  }

  /** Takes every step, also when one fails. @throws the first failure */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.steps.pop(); step; step = this.steps.pop())
      await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}

/** What goes wrong at many starts, in one line for people; null for what only a developer understands. */
function lineFor(error: unknown): string | null {
  if (error instanceof WrongSetting || error instanceof DatabaseNotStarted) return error.message;
  const { code, port } = error as { code?: unknown; port?: number };
  if (code === 'EADDRINUSE' && port)
    return `Port ${port} is in use by another programme: set PORT or LMTP_PORT to a free one.`;
  if (code === 'EACCES' && port) return `Port ${port} needs more rights than this user has: set PORT or LMTP_PORT.`;
  if (['ECONNREFUSED', 'ENOTFOUND', '28P01', '28000', '3D000'].includes(String(code)))
    return `DATABASE_URL cannot be used: the database does not let the desk in (${String(code)}).`;
  return null;
}

async function endAll(endings: Endings): Promise<boolean> {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  return endings.run().then(
    () => true,
    (error: unknown) => {
      console.error(error);
      return false;
    },
  );
}

/**
 * Runs a process of the desk: `start` notes in `endings` what it began, and all of it is ended in order when the start
 * fails or a signal comes, also one that comes before the start is through. Further signals change nothing (Ctrl-C reaches
 * us from the terminal and from npm).
 */
export async function runProcess(start: (endings: Endings) => Promise<void>): Promise<void> {
  const endings = new Endings();
  const starting = start(endings);
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void starting
        .catch(() => undefined)
        .then(() => endAll(endings))
        .then((ended) => process.exit(ended ? 0 : 1));
    });
  try {
    await starting;
  } catch (error) {
    if (ending) return;
    ending = true;
    await endAll(endings);
    console.error(lineFor(error) ?? error);
    process.exit(1);
  }
}
