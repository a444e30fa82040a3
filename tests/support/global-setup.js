import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the run a folder that its test files share: for the servers they start, and for what they leave untested. */
export default function setUp() {
  process.env.SMEZHNIK_TEST_RUN = mkdtempSync(join(tmpdir(), 'smezhnik-tests-'));
  process.env.SMEZHNIK_TEST_PID = String(process.pid);
}
