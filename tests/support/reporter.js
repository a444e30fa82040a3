import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ends a run with what was left untested and how to have it tested, and in the very last line with the totals. */
export default class Reporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests }) {
    const untested = join(process.env.SMEZHNIK_TEST_RUN ?? '', 'untested.txt');
    const lines = existsSync(untested) ? [...new Set(readFileSync(untested, 'utf8').split('\n').filter(Boolean))] : [];
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests + numTodoTests;
    const totals = [`${numPassedTests} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
    process.stdout.write(`${[...lines, totals.join(', ')].join('\n')}\n`);
  }
}
