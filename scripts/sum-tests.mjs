// Sums the JSON reports of Jest, Playwright and scripts/check.mjs in a folder, and prints "N passed, N failed" as its last line.
//   node scripts/sum-tests.mjs FOLDER [name of a step that failed]...
// A step that failed without a failed test in its report (it crashed, or wrote none) counts as one failure.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);

/** What one report says, whoever wrote it. */
function countsOf(report) {
  if (report.stats) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0), skipped, flaky };
  }
  if (report.testResults)
    return {
      passed: report.numPassedTests,
      // a file that does not even load has no tests to fail
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  return report;
}

const total = { passed: 0, failed: 0 };
const failedByStep = new Map();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const counts = countsOf(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  total.passed += counts.passed;
  total.failed += counts.failed;
  const step = file.replace(/\.json$/, '').split('--')[0];
  failedByStep.set(step, (failedByStep.get(step) ?? 0) + counts.failed);
  const more = ['skipped', 'flaky'].filter((key) => counts[key]).map((key) => `, ${counts[key]} ${key}`);
  console.log(`${file.padEnd(60)} ${counts.passed} passed, ${counts.failed} failed${more.join('')}`);
}
for (const step of failedSteps) {
  if (failedByStep.get(step.replaceAll(' ', '-'))) continue;
  console.log(`${step}: failed without a failed test`);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
