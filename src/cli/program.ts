import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { registerAsk } from './commands/ask.js';
import { registerBackup, registerRestore } from './commands/backup.js';
import { registerDemo } from './commands/demo.js';
import { registerExport } from './commands/export.js';
import { registerExtract } from './commands/extract.js';
import { registerJudge } from './commands/judge.js';
import { registerLoad } from './commands/load.js';
import { registerReread } from './commands/reread.js';
import { registerResolve } from './commands/resolve.js';
import { registerServe } from './commands/serve.js';
import { registerStart } from './commands/start.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };

/** The command line. Commands import the store and the server, slow to load, only when they run. */
export function createProgram(): Command {
  const program = new Command('smezhnik')
    .description('Reads Russian industrial news into a supply-chain graph: who supplies whom, with what, since when, says who.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (message, write) => { write(message.replace(/^error: /, 'smezhnik: ')); } })
    .addHelpText('after', '\nSettings are environment variables, see README.md. SMEZHNIK_DEBUG=1 shows the stack of an unexpected error.');
  for (const register of [registerStart, registerLoad, registerAsk, registerDemo, registerExport, registerExtract, registerBackup, registerRestore, registerReread, registerResolve, registerJudge, registerServe]) register(program);
  return program;
}
