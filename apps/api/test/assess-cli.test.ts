import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const cli = join(import.meta.dirname, '../dist/assess-cli.js');

function assess(lines: readonly string[]): {
  status: number | null;
  answers: Record<string, unknown>[];
  stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli], { input: lines.join('\n'), encoding: 'utf8' });
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, answers, stderr };
}

describe('npm run assess', () => {
  it('answers every line in order, without a database', () => {
    const { status, answers, stderr } = assess([
      JSON.stringify({ id: 'a', subject: '', body: 'Non mi funziona la posta', channel: 'web' }),
      '',
      JSON.stringify({ id: 2, lang: 'en', subject: '', body: 'Rinnovate tunda.it per due anni, grazie' }),
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers).toMatchObject([
      {
        id: 'a',
        vague: true,
        missing: ['object', 'symptom'],
        issues: [{ department: 'technical', text: ['Non mi funziona la posta'] }],
      },
      { id: 2, vague: false, missing: [], questions: [] },
    ]);
  });

  it('a bad line is told and costs the exit code, the others are answered', () => {
    const { status, answers, stderr } = assess([
      'nonsense',
      JSON.stringify({ id: 1, subject: 'x', body: 3 }),
      JSON.stringify({ id: 2, lang: 'de', subject: '', body: '' }),
      JSON.stringify({ id: 3, subject: '', body: 'Quanto costa un dominio .ch?' }),
    ]);
    expect(status).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual([3]);
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^line 1: .*JSON/),
      'line 2: "body" must be a string',
      'line 3: "lang" must be one of it, en',
    ]);
  });
});
