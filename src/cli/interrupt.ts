import { EXIT } from './exit.js';

/**
 * Aborts at the first Ctrl-C (or SIGTERM), so that what is under way can end well; the second ends the program at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return controller.signal;
}
