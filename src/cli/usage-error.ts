import { SmezhnikError } from '../model/index.js';

/** What the command line itself got wrong, told in one line; the exit code is 2. */
export class UsageError extends Error {}

/** Checks an option's value: what is wrong with it is the command line's fault. */
export function fromCommandLine<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof SmezhnikError ? new UsageError(error.message) : error;
  }
}
