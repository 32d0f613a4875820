import { createInterface } from 'node:readline';
import { assessRequest, LANGUAGES, toAssessmentView, type AssessmentInput, type Language } from '@tunda/domain';

/** A request as `npm run assess` reads it, one a line. */
interface AssessLine extends AssessmentInput {
  readonly id: unknown;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** Reads one line; throws with what is wrong in it. `channel` and unknown fields are let through. */
function readLine(line: string): AssessLine {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  const { id, subject, body, lang } = value as Record<string, unknown>;
  if (!isText(subject)) throw new Error('"subject" must be a string');
  if (!isText(body)) throw new Error('"body" must be a string');
  if (lang !== undefined && !isLanguage(lang)) throw new Error(`"lang" must be one of ${LANGUAGES.join(', ')}`);
  return { id, subject, body, ...(lang === undefined ? {} : { lang }) };
}

/** Answers each line of standard input on standard output, in order; a line that cannot be read is told on standard error and costs the exit code. */
async function main(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, ...input } = readLine(line.replace(/^\uFEFF/, ''));
      const view = toAssessmentView(input, assessRequest(input));
      if (!process.stdout.write(`${JSON.stringify({ id, ...view })}\n`))
        await new Promise((go) => process.stdout.once('drain', go));
    } catch (error) {
      process.stderr.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}

// A reader that went away (`| head`) ends us quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
await main();
