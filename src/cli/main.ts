import { CommanderError } from 'commander';
import { wantsStack } from '../config.js';
import { SmezhnikError } from '../model/index.js';
import { EXIT } from './exit.js';
import { endQuietlyOnClosedPipe, warn } from './output.js';
import { createProgram } from './program.js';
import { UsageError } from './usage-error.js';

/** Says what went wrong in one line, and gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  if (error instanceof SmezhnikError || error instanceof UsageError) warn(error.message);
  else warn(`${String(error)} (a defect; SMEZHNIK_DEBUG=1 shows where)`);
  if (wantsStack()) console.error(error);
  return error instanceof UsageError ? EXIT.usage : EXIT.failed;
}

endQuietlyOnClosedPipe();
try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
