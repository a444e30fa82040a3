import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function untested() {
  const notes = join(process.env.SMEZHNIK_TEST_RUN ?? '', 'untested.txt');
  return existsSync(notes) ? [...new Set(readFileSync(notes, 'utf8').split('\n').filter(Boolean))] : [];
}

function totals({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests }) {
  const skipped = numPendingTests + numTodoTests;
  const counts = [`${numPassedTests} passed`, `${numFailedTests + numRuntimeErrorTestSuites} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
  return counts.join(', ');
}

/** Ends the output with what was left untested and how to have it tested, and in the very last line with the totals. */
export default class Reporter {
  lines = [];

  constructor() {
    // Jest prints its own summary after every other reporter.
    process.once('exit', () => { process.stdout.write(this.lines.map((line) => `${line}\n`).join('')); });
  }

  onRunComplete(_contexts, results) {
    this.lines = [...untested(), totals(results)];
  }
}
